import Testing

@testable import Coach

/// What is remembered of cards.
@Suite struct DrillMemoryTests {
    private typealias Small = SmallDrill

    @Test func `reviews count in order of time, whatever their order in the file`() {
        let reviews = [
            Small.review("a", 0, .good), Small.review("a", 2, .again), Small.review("b", 1, .easy),
            Small.review("a", 3, .good),
        ]
        let told = DrillMemory(reviews)
        #expect(DrillMemory([reviews[3], reviews[2], reviews[0], reviews[1]])["a"] == told["a"])
        #expect(told["a"]?.reviews == 3 && told["a"]?.day == 3)
        #expect(told.cards == ["a", "b"] && told["c"] == nil)
    }

    @Test func `two reviews of one day count in the order in which they were made`() {
        let last = DrillMemory([Small.review("a", 0, .again), Small.review("a", 0, .easy)])["a"]?.memory
        let first = FSRS.memory(after: .again, of: nil, days: 0)
        #expect(last == FSRS.memory(after: .easy, of: first, days: 0))
    }

    @Test func `a card is due when FSRS says so`() {
        #expect(DrillMemory([Small.review("a", 10, .good)])["a"]?.due == 12)
        #expect(DrillMemory([Small.review("a", 10, .again)])["a"]?.due == 11)
    }

    @Test func `what was missed elsewhere is due at once, until it was drilled`() {
        #expect(DrillMemory([Small.missed("a", 10)])["a"]?.due == 10)
        #expect(DrillMemory([Small.missed("a", 10, .hard)])["a"]?.due == 10)
        #expect(DrillMemory([Small.missed("a", 10, .good)])["a"]?.due == 12)
        #expect(DrillMemory([Small.missed("a", 10), Small.review("a", 10, .good)])["a"]?.due == 11)
    }
}
