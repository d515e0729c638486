import Testing

@testable import Coach

@Suite struct FigureTests {
    private func figures(_ text: String) -> [Figure] { Figure.all(in: text) }

    @Test(arguments: [
        ("$50 million", 50_000_000, Figure.Unit.dollars), ("fifty million dollars", 50_000_000, .dollars),
        ("50,000,000 dollars", 50_000_000, .dollars), ("$10,000", 10_000, .dollars), ("$9", 9, .dollars),
        ("a hundred million dollars", 100_000_000, .dollars), ("it's $1m.", 1_000_000, .dollars),
        ("$2 billion", 2_000_000_000, .dollars), ("It's $9. 5 of them.", 9, .dollars),
        ("80%", 80, .percent), ("80 percent", 80, .percent), ("eighty percent of it", 80, .percent),
        ("750,000 words", 750_000, .plain), ("12k pages", 12_000, .plain), ("1899 of them", 1_899, .plain),
        ("2101 of them", 2_101, .plain),
    ])
    func `a number with a unit, or a large one, is a figure`(_ text: String, _ value: Int, _ unit: Figure.Unit) {
        #expect(figures(text) == [Figure(value: value, unit: unit)])
    }

    @Test(arguments: ["", "7 clerks", "999 pages", "in 1999", "by 2026", "one of them", "GPT-4", "a lot"])
    func `small bare numbers and years say nothing`(_ text: String) {
        #expect(figures(text) == [])
    }

    @Test(arguments: ["$3.5 million", "99.9%", "2.5 percent", "$1,500.50", "version 2.5000"])
    func `a number with a fraction is none, rather than two others`(_ text: String) {
        #expect(figures(text) == [])
    }

    @Test func `a text has all of its figures, in order`() {
        #expect(
            figures("From $50 million to $100 million, 80% of it in 2024.") == [
                Figure(value: 50_000_000, unit: .dollars), Figure(value: 100_000_000, unit: .dollars),
                Figure(value: 80, unit: .percent),
            ])
    }
}
