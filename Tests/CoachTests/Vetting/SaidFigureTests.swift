import Testing

@testable import Coach

@Suite struct SaidFigureTests {
    private func figures(_ text: String) -> [String] {
        SaidFigure.all(in: Statement(text)).map { "\($0.value)\($0.unit.map { " \($0)" } ?? "")" }
    }

    @Test(arguments: [
        ("it costs $4,000", "4000 $"), ("it costs four thousand dollars", "4000 $"), ("80 percent of them", "80 %"),
        ("80% of them", "80 %"), ("in two weeks", "2 week"), ("version 7", "7"), ("GPT-4", "4"),
        ("half of them", "half"),
        ("it takes a few days", "day"), ("thousands of files", "thousand"), ("since 2031", "2031"), ("24x7", "24x7"),
    ])
    func `a figure is heard in digits, in words and between them`(_ text: String, _ figure: String) {
        #expect(figures(text).contains(figure))
    }

    @Test(arguments: [
        "one of two things", "the second one", "those are two projects", "every quarter", "one more line",
        "a day like this",
    ])
    func `what counts nothing is no figure`(_ text: String) {
        #expect(figures(text) == [])
    }

    @Test func `a figure vouches for the same number of the same thing`() {
        func figure(_ text: String) -> SaidFigure? { SaidFigure.all(in: Statement(text)).first }
        #expect(figure("$4,000").flatMap { figure("four thousand dollars")?.matches($0) } == true)
        #expect(figure("4,000 examples").flatMap { figure("4,000 labelled examples")?.matches($0) } == true)
        #expect(figure("40 percent").flatMap { figure("40 weeks")?.matches($0) } == false)
        #expect(figure("$40").flatMap { figure("version 40")?.matches($0) } == false)
    }
}
