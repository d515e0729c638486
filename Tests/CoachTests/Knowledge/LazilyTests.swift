import Synchronization
import Testing

@testable import Coach

@Suite struct LazilyTests {
    @Test func `it is made when it is first asked for, and once for all copies`() {
        let made = Counter()
        let one = Lazily(making: { made.increased() })
        let other = one
        #expect(made.count == 0)
        #expect(one.wrappedValue == 1)
        #expect(other.wrappedValue == 1)
        #expect(one.wrappedValue == 1)
        #expect(made.count == 1)
    }

    @Test func `many threads that ask at once get the same`() async {
        let made = Counter()
        let value = Lazily(making: { made.increased() })
        let all = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<16 { group.addTask { value.wrappedValue } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(all == Array(repeating: 1, count: 16))
    }

    @Test func `what is set stands for what would have been made, in this copy alone`() {
        let made = Lazily(making: { "made" })
        var set = made
        set.wrappedValue = "set"
        #expect(set.wrappedValue == "set")
        #expect(made.wrappedValue == "made")
        #expect(set != made)
        #expect(made == Lazily(wrappedValue: "made"))
    }

    private final class Counter: Sendable {
        private let value = Mutex(0)
        var count: Int { value.withLock { $0 } }
        func increased() -> Int {
            value.withLock {
                $0 += 1
                return $0
            }
        }
    }
}
