import Testing

@testable import Classifier

struct DiceTests {
    @Test func `every seed throws its own numbers, the same every time`() {
        var (first, second, other) = (Dice(seed: 1), Dice(seed: 1), Dice(seed: 2_000))
        let numbers = (0..<100).map { _ in first.next() }
        #expect((0..<100).map { _ in second.next() } == numbers)
        #expect((0..<100).map { _ in other.next() } != numbers)
        #expect(Set(numbers).count == 100)
    }

    @Test func `numbers lie evenly between 0 and 1`() {
        var dice = Dice(seed: 3)
        var counts = [Int](repeating: 0, count: 10)
        for _ in 0..<20_000 { counts[Int(dice.unit() * 10)] += 1 }
        #expect(counts.allSatisfy { (1_800..<2_200).contains($0) })
    }

    @Test func `a share of the throws is below it`() {
        var dice = Dice(seed: 4)
        #expect((2_800..<3_200).contains((0..<10_000).filter { _ in dice.isBelow(0.3) }.count))
        #expect((0..<1_000).allSatisfy { _ in !dice.isBelow(0) && dice.isBelow(1) })
    }

    @Test func `normal numbers have mean 0 and variance 1`() {
        var dice = Dice(seed: 5)
        let numbers = (0..<20_000).map { _ in dice.normal() }
        #expect(abs(numbers.reduce(0, +) / 20_000) < 0.03)
        #expect(abs(numbers.reduce(0) { $0 + $1 * $1 } / 20_000 - 1) < 0.04)
    }
}
