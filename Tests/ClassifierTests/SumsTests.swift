import Testing

@testable import Classifier

struct SumsTests {
    private let width = 24

    private func total(_ sums: Sums) -> [Int] {
        (0..<width / 8).flatMap { lane in (0..<8).map { Int(sums[lane][$0]) } }
    }

    private func add(_ row: [Int16], to sums: Sums) {
        let lanes = stride(from: 0, to: width, by: 8).map { SIMD8(row[$0..<$0 + 8]) }
        lanes.withUnsafeBufferPointer { row in
            [row.baseAddress!].withUnsafeBufferPointer { sums.add($0) }
        }
    }

    @Test(arguments: [0, 1, 31, 32, 33, 62, 63, 5_000])
    func `the largest rows add up without overflowing`(count: Int) {
        let sums = Sums(width: width)
        defer { sums.deallocate() }
        let row = (0..<width).map { [1_016, -1_016, Int16($0)][$0 % 3] }
        for _ in 0..<count { add(row, to: sums) }
        #expect(total(sums) == row.map { Int($0) * count })
    }

    @Test func `thousands of rows add up`() {
        let sums = Sums(width: width)
        defer { sums.deallocate() }
        var dice = Dice(seed: 8)
        var expected = [Int](repeating: 0, count: width)
        for _ in 0..<4_000 {
            let row = (0..<width).map { _ in Int16(dice.next() % 2_033) - 1_016 }
            for at in 0..<width { expected[at] += Int(row[at]) }
            add(row, to: sums)
        }
        #expect(total(sums) == expected)
        sums.clear()
        #expect(total(sums) == Array(repeating: 0, count: width))
    }

    @Test(arguments: 0...3 as ClosedRange<Int16>)
    func `some lanes of shifted rows add up, the others stay`(shift: Int16) {
        let sums = Sums(width: width)
        defer { sums.deallocate() }
        let row: [SIMD8<Int8>] = [
            SIMD8(127, -127, 1, -1, 0, 5, 100, -100), SIMD8(repeating: 9), SIMD8(repeating: -127),
        ]
        let lanes = [0, 2]
        row.withUnsafeBufferPointer { row in
            lanes.withUnsafeBufferPointer { lanes in
                for count in [1, 31, 32, 936] { sums.add(count, lanes: lanes) { _ in (row.baseAddress!, shift) } }
            }
        }
        let expected =
            [127, -127, 1, -1, 0, 5, 100, -100] + [0, 0, 0, 0, 0, 0, 0, 0] + [Int](repeating: -127, count: 8)
        #expect(total(sums) == expected.map { $0 * 1_000 << Int(shift) })
    }
}
