import Coach
import Shelf

/// A row for each thing raised and each finding, for spreadsheets.
struct CSVReport: ReplayReport {
    static let id = "csv"
    static let summary = "a thing raised or a finding a row, for spreadsheets"

    private static let header =
        "file,turn,start_ms,speaker,role,what,name,confidence,regime,rule,phrase,row,quote,why,do_say,corrected_in\n"
    private var lead = header

    init(_ setting: ReportSetting) {}

    mutating func take(_ piece: Replayed, _ sink: ([UInt8]) -> Void) {
        var rows = lead
        lead = ""
        if case .call(let call) = piece {
            for heard in call.call.turns { rows += Self.rows(heard, file: call.file) }
        }
        if !rows.isEmpty { sink(Array(rows.utf8)) }
    }

    private static func rows(_ heard: HeardTurn, file: String) -> String {
        let turn = heard.turn
        let place = [
            text(file), number(turn.index), number(turn.start), text(turn.speaker), text(turn.role.rawValue),
        ]
        let intents = heard.intents.map { intent in
            place + [
                text("intent"), text(intent.intent), JSON.fraction(intent.confidence).line, text(intent.regime),
                text(intent.rule), "", "", text(intent.quote), "", "", "",
            ]
        }
        let findings = heard.findings.map { finding in
            place + [
                text("finding"), text(finding.kind.rawValue), "", text(finding.regime), "", text(finding.phrase),
                text(finding.row), text(finding.quote), text(finding.why), text(finding.doSay),
                number(finding.correctedIn),
            ]
        }
        return (intents + findings).map { $0.joined(separator: ",") + "\n" }.joined()
    }

    private static func number(_ value: Int?) -> String { value.map(String.init) ?? "" }

    /// Spreadsheets run a cell that begins like a formula, and some part cells at semicolons and tabs: the apostrophe
    /// makes it text, and quotes keep it in one piece (CWE-1236).
    private static func text(_ value: String?) -> String {
        guard let cell = value?.inert, !cell.isEmpty else { return "" }
        let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
        let isFormula = first.map { "=+-@＝＋－＠|%".unicodeScalars.contains($0) } ?? false
        let quoted = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(isFormula ? "'" : "")\(quoted)\""
    }
}
