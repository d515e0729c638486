import Dispatch
import Testing

@testable import Classifier

struct GatheringTests {
    private let performers: [Performer] = [
        performInTurn, Samples.backwards, { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) },
        { count, piece in
            for start in 0..<7 { stride(from: start, to: count, by: 7).forEach(piece) }
        },
    ]

    @Test func `results stand in the order of the pieces, whoever does them`() {
        for perform in performers {
            #expect(gather(100, perform) { $0 * $0 } == (0..<100).map { $0 * $0 })
            #expect(gather(1, perform) { "\($0)" } == ["0"])
            #expect(gather(0, perform) { $0 } == [])
        }
    }

    @Test func `a result may be nothing`() {
        #expect(gather(3, Samples.backwards) { $0 == 1 ? nil : $0 } == [0, nil, 2] as [Int?])
    }

    @Test func `one after the other is in turn`() {
        nonisolated(unsafe) var order: [Int] = []
        performInTurn(4) { order.append($0) }
        #expect(order == [0, 1, 2, 3])
    }
}
