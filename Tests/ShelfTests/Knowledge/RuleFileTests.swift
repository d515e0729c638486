import Coach
import Testing

@testable import Shelf

@Suite struct RuleFileTests {
    private static let header = "id,intent,size,regime,also,ask_first,questions,phrases,reads_as,source,hits\n"

    private func read(_ text: String) -> (rules: [Rule], faults: [String], reading: Reading) {
        let reading = Reading()
        let table = RuleFile.read(text, file: "rules.csv", reading)
        return (table?.rules.map(\.value) ?? [], reading.faults.map(\.description), reading)
    }

    @Test func `a row is read cell by cell`() throws {
        let row = "a,one|two,!big,rental,purchase,yes,q|r,p,\"It, in words\",900 Bicycles,\"first\nsecond > third\"\n"
        let (rules, faults, reading) = read(Self.header + row)
        let rule = try #require(rules.first)
        #expect(faults == [])
        #expect(rule.intents == ["one", "two"] && rule.facts == [.noneOf(["big"])])
        #expect(rule.regime == "rental" && rule.also == "purchase" && rule.asksFirst)
        #expect(rule.questions == ["q", "r"] && rule.phrases == ["p"])
        #expect(rule.readsAs == "It, in words" && rule.source == "900 Bicycles")
        #expect(rule.hits == ["first", "second > third"])
        #expect(reading.references.map(\.id).sorted() == ["one", "p", "purchase", "q", "r", "rental", "size", "two"])
        #expect(reading.citations.map(\.place.line) == [2])
    }

    @Test func `hits are parted by any line end`() {
        let row = "a,one,-,,,,,,Words,900 Bicycles,\"first\r\nsecond\"\r\n"
        #expect(read(Self.header + row).rules.first?.hits == ["first", "second"])
    }

    @Test(arguments: [
        ("a,one,,,,,,,Words,900 Bicycles,hit\n", "rules.csv:2:7: `` is no condition; -, ?, a|b or !a"),
        ("a,one,a||b,,,,,,Words,900 Bicycles,hit\n", "rules.csv:2:7: `a||b` is no condition; -, ?, a|b or !a"),
        ("a,one,-,,,no,,,Words,900 Bicycles,hit\n", "rules.csv:2:11: `ask_first` can't be `no`; yes, or nothing"),
        (",one,-,,,,,,Words,900 Bicycles,hit\n", "rules.csv:2:1: `id` is empty"),
        ("a,,-,,,,,,Words,900 Bicycles,hit\n", "rules.csv:2:3: `intent` is empty"),
        ("a,one,-,,,,,,,900 Bicycles,hit\n", "rules.csv:2:14: `reads_as` is empty"),
        ("a,one,-,,,,,,Words,900 Bicycles,\n", "rules.csv:2:33: `hits` is empty"),
        ("a,one,-,,,,,,Words,,hit\n", "rules.csv:2:20: no source; cite document and section, such as 002 Inference"),
    ])
    func `a faulty cell is reported at its place`(_ row: String, _ fault: String) {
        #expect(read(Self.header + row).faults == [fault])
    }

    @Test func `a row has one regime`() {
        #expect(read(Self.header + "a,one,-,rental|purchase,,,,,Words,900 Bicycles,hit\n").faults.count == 1)
    }

    @Test(arguments: [
        ("id,intent,size,regime,also,ask_first,questions,phrases,reads_as,hits\n", "`source` is missing"),
        ("intent,size,regime,also,ask_first,questions,phrases,reads_as,source,hits\n", "`id` is missing"),
    ])
    func `a header without a column says which`(_ header: String, _ hint: String) {
        let faults = read(header).faults
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("rules.csv:1:1: the header must read id,intent,…facts…,regime,") == true)
        #expect(faults.first?.hasSuffix(hint) == true)
    }

    @Test func `an empty file is one fault`() {
        #expect(read("").faults == ["rules.csv: the table is empty; its first line names the columns"])
    }
}
