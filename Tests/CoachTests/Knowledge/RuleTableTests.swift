import Testing

@testable import Coach

@Suite struct RuleTableTests {
    private let table = Knowledge.small.table

    @Test(arguments: [
        ([:], "train-open"), (["place": "leaves"], "train-open"), (["place": "stays"], "train-inside"),
        (["purpose": "know"], "knows"), (["purpose": "know", "place": "stays"], "knows-inside"),
        (["purpose": "form", "examples": "few"], "form"), (["purpose": "form", "examples": "thousands"], "task"),
    ])
    func `the row that holds is found`(_ facts: [String: String], _ id: String) {
        #expect(table.rule(for: "train", facts)?.id == id)
    }

    @Test func `an intent without a row has none`() {
        #expect(table.rule(for: "unknown", [:]) == nil)
    }

    @Test func `the demands that aren't met are told by column`() throws {
        let row = try #require(table.rules.first { $0.id == "task" })
        #expect(table.differences(row, [:]) == [0, 2])
        #expect(table.differences(row, ["purpose": "form"]) == [2])
        #expect(table.differences(row, ["purpose": "form", "examples": "thousands"]) == [])
    }

    @Test func `the runner-up is the row with the fewest facts off`() throws {
        let facts = ["purpose": "form", "place": "stays", "examples": "thousands"]
        let held = try #require(table.rule(for: "train", facts))
        #expect(held.id == "task")
        // One fact off, as others are; of these one that wants an answer comes first in the table.
        #expect(table.runnerUp(to: held, for: "train", facts)?.id == "knows-inside")
    }

    @Test func `a row that wants an answer is nearer than one that wants none`() throws {
        let table = RuleTable(
            columns: ["purpose", "place", "examples"],
            rules: [
                .small("held", "train", "know", "-", "-", nil), .small("lacking", "train", "?", "-", "-", nil),
                .small("wanting", "train", "form", "-", "-", nil),
            ])
        let held = try #require(table.rule(for: "train", ["purpose": "know"]))
        #expect(table.runnerUp(to: held, for: "train", ["purpose": "know"])?.id == "wanting")
    }

    @Test func `among rows equally near the first in the table is the runner-up`() throws {
        let held = try #require(table.rule(for: "train", [:]))
        #expect(table.runnerUp(to: held, for: "train", [:])?.id == "train-inside")
    }

    @Test func `an intent's only row has no runner-up`() throws {
        let held = try #require(table.rule(for: "learns", [:]))
        #expect(table.runnerUp(to: held, for: "learns", [:]) == nil)
    }
}
