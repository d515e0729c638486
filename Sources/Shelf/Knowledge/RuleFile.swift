import Coach

/// `rules.csv`: the rule table. The columns between `intent` and `regime` are facts.
enum RuleFile {
    static let after = ["regime", "also", "ask_first", "questions", "phrases", "reads_as", "source", "hits"]

    /// The facts that the columns are about, and the rows; nil, with the fault, when the header is off.
    static func read(_ text: String, file: String, _ reading: Reading) -> (columns: [String], rules: [Placed<Rule>])? {
        let table = CSV(text, file: file, faults: &reading.faults)
        let names = table.header.map(\.text)
        guard names.count > 2 + after.count, names.starts(with: ["id", "intent"]),
            names.suffix(after.count) == after[...]
        else {
            if !names.isEmpty {
                reading.fault(
                    table.header[0].place, "the header must read id,intent,…facts…,\(after.joined(separator: ","))",
                    hint: misnamed(names))
            }
            return nil
        }
        let columns = Array(names[2..<names.count - after.count])
        for (at, cell) in table.header[2..<2 + columns.count].enumerated() {
            reading.refer(to: .fact, cell.text, at: cell.place)
            if columns[..<at].contains(cell.text) {
                reading.fault(cell.place, "the column \(cell.text) is there twice")
            }
        }
        return (columns, table.rows.map { rule($0, columns, reading) })
    }

    private static func misnamed(_ names: [String]) -> String? {
        let missing = (["id", "intent"] + after).filter { !names.contains($0) }
        return missing.first.map { "`\($0)` is missing" }
    }

    private static func rule(_ row: [CSV.Cell], _ columns: [String], _ reading: Reading) -> Placed<Rule> {
        let facts = row[2..<2 + columns.count]
        let rest = row[(2 + columns.count)...]
        func cell(_ name: String) -> CSV.Cell { rest[rest.startIndex + (after.firstIndex(of: name) ?? 0)] }
        func list(_ cell: CSV.Cell, _ kind: Reading.Kind) -> [String] {
            let ids = cell.text.split(separator: "|").map { String($0) }
            for id in ids { reading.refer(to: kind, id, at: cell.place) }
            return ids
        }
        func regime(_ name: String) -> String? {
            let ids = list(cell(name), .regime)
            if ids.count > 1 {
                reading.fault(
                    cell(name).place, "`\(name)` names more than one regime", hint: "put a second one under `also`")
            }
            return ids.first
        }

        for name in ["reads_as", "hits"] where cell(name).text.isEmpty {
            reading.fault(cell(name).place, "`\(name)` is empty")
        }
        for (at, part) in [(0, "id"), (1, "intent")] where row[at].text.isEmpty {
            reading.fault(row[at].place, "`\(part)` is empty")
        }
        if cell("source").text.isEmpty {
            reading.fault(cell("source").place, "no source", hint: "cite document and section, such as 002 Inference")
        } else {
            reading.cite(cell("source").text, at: cell("source").place)
        }
        let asks = cell("ask_first")
        if !["", "yes"].contains(asks.text) {
            reading.fault(asks.place, "`ask_first` can't be `\(asks.text)`", hint: "yes, or nothing")
        }
        let rule = Rule(
            id: row[0].text, intents: list(row[1], .intent),
            facts: facts.map { fact in
                if let cell = Cell(fact.text) { return cell }
                reading.fault(fact.place, "`\(fact.text)` is no condition", hint: "-, ?, a|b or !a")
                return .any
            },
            regime: regime("regime"), also: regime("also"), asksFirst: asks.text == "yes",
            questions: list(cell("questions"), .question), phrases: list(cell("phrases"), .doSay),
            readsAs: cell("reads_as").text, source: cell("source").text,
            hits: cell("hits").text.split(whereSeparator: \.isNewline).map { String($0) })
        return Placed(value: rule, place: row[0].place)
    }
}
