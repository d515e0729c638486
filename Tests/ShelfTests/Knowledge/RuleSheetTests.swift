import Coach
import Testing

@testable import Shelf

@Suite struct RuleSheetTests {
    /// The table as `rules.csv` would have it.
    private func sheet(_ table: RuleTable) -> String {
        ([RuleSheet.header(table)] + table.rules.map(RuleSheet.cells))
            .map { $0.map(RuleSheet.quoted).joined(separator: ",") + "\n" }.joined()
    }

    @Test func `reading what is printed of the shipped table gives the same table`() throws {
        let table = Shipped.knowledge.table
        let reading = Reading()
        let again = try #require(RuleFile.read(sheet(table), file: "rules.csv", reading))
        #expect(again.columns == table.columns)
        #expect(again.rules.map(\.value) == Array(table.rules))
        #expect(reading.faults == [])
    }

    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("a\nb", "\"a\nb\""),
        ("a\r\nb", "\"a\r\nb\""), ("a\rb", "\"a\rb\""), ("\"\u{301}", "\"\"\"\u{301}\""),
        ("a,\u{301}", "\"a,\u{301}\""),
    ])
    func `a cell is quoted where it must be, and read back`(_ cell: String, _ quoted: String) {
        #expect(RuleSheet.quoted(cell) == quoted)
        var faults: [Fault] = []
        let table = CSV("a,b\n\(quoted),x\n", file: "t.csv", faults: &faults)
        #expect(table.rows.first?.first?.text == cell)
        #expect(faults == [])
    }
}
