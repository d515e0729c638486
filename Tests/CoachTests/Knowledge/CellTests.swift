import Testing

@testable import Coach

@Suite struct CellTests {
    @Test(arguments: [
        ("-", Cell.any), ("?", .unsettled), ("know", .oneOf(["know"])), ("know|form", .oneOf(["know", "form"])),
        ("!know", .noneOf(["know"])), ("!know|form", .noneOf(["know", "form"])), ("--", .oneOf(["--"])),
    ])
    func `a cell is read and written alike`(_ text: String, _ cell: Cell) {
        #expect(Cell(text) == cell)
        #expect(cell.description == text)
    }

    @Test(arguments: ["", "!", "|", "a|", "|a", "a||b", "!a|", "!|a"])
    func `an empty alternative is no cell`(_ text: String) {
        #expect(Cell(text) == nil)
    }

    @Test(arguments: [
        ("-", true, true, true), ("?", true, false, false), ("know", false, true, false),
        ("know|form", false, true, true), ("!know", true, false, true), ("!know|form", true, false, false),
    ])
    func `a cell holds or not`(_ text: String, _ unsettled: Bool, _ know: Bool, _ form: Bool) throws {
        let cell = try #require(Cell(text))
        #expect(cell.holds(nil) == unsettled)
        #expect(cell.holds("know") == know)
        #expect(cell.holds("form") == form)
    }

    @Test(arguments: [("-", []), ("?", []), ("a|b", ["a", "b"]), ("!a|b", ["a", "b"])])
    func `a cell names its values`(_ text: String, _ values: [String]) {
        #expect(Cell(text)?.values == values)
    }
}
