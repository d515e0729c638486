import Coach
import Shelf

/// Calls to paste into a review.
struct MarkdownReport: ReplayReport {
    static let id = "markdown"
    static let summary = "to paste into a review"

    private var summary = ReplaySummary()

    init(_ setting: ReportSetting) {}

    mutating func take(_ piece: Replayed, _ sink: ([UInt8]) -> Void) {
        var lines: [String] = []
        switch piece {
        case .call(let call):
            summary.add(call)
            lines = Self.call(call)
        case .unreadable(let file, let reason, _): summary.add(file: file, reason: reason)
        case .end: lines = Self.end(summary)
        }
        if !lines.isEmpty { sink(Array((lines.joined(separator: "\n") + "\n\n").utf8)) }
    }

    private static func call(_ replayed: ReplayedCall) -> [String] {
        let call = replayed.call
        let facts = [
            replayed.name.map { _ in plain(replayed.file) }, plain(replayed.format), "\(call.turns.count) turns",
            call.length.map { CallTime.text($0) },
        ]
        var lines = ["## \(plain(replayed.title))", "", facts.compactMap { $0 }.joined(separator: " · "), ""]
        for heard in call.turns {
            for intent in heard.intents {
                lines.append(
                    "- **\(plain(heard.turn.place)), \(plain(heard.turn.who))** raised `\(intent.intent)`, "
                        + "\(plain(intent.answeredBy)): “\(plain(intent.quote))”")
            }
            for finding in heard.findings { lines += self.finding(finding, heard.turn) }
        }
        return lines + scorecard(call.scorecard) + expectations(replayed.expectations) + figures(call.scorecard.figures)
    }

    private static func finding(_ finding: Finding, _ turn: Turn) -> [String] {
        var lines = [
            "- **\(plain(turn.place)), \(plain(turn.who))** \(finding.kind.mark) \(plain(finding.title)): "
                + "“\(plain(finding.quote))”",
            "  - why: \(plain(finding.why))",
        ]
        if let line = finding.doSay { lines.append("  - \(finding.insteadWords): “\(plain(line))”") }
        if let turn = finding.correctedIn { lines.append("  - taken back in turn \(turn)") }
        return lines
    }

    private static func scorecard(_ card: CallScorecard) -> [String] {
        let title = ["", "### Scorecard", ""]
        if let refusal = card.refusal { return title + [plain(refusal)] }
        guard !card.checks.isEmpty else { return title + ["Buyers raised nothing that it asks about."] }
        let rows = card.checks.map { check in
            "| `\(check.intent)`, turn \(check.raisedIn) | \(check.name) | \(check.passed ? "yes" : "**no**") | "
                + "\(plain(check.evidence ?? "")) |"
        }
        return title + ["| raised | the rep | | where |", "| --- | --- | --- | --- |"] + rows
    }

    private static func expectations(_ expectations: [ReplayedCall.Expectation]) -> [String] {
        guard !expectations.isEmpty else { return [] }
        return ["", "### Expected", ""]
            + expectations.map { entry in
                "- turn \(entry.turn): \(plain(entry.expected)): "
                    + (entry.isMet ? "yes" : "**no**, heard \(plain(entry.heard))")
            }
    }

    private static func figures(_ figures: TalkFigures) -> [String] {
        ["", "### Figures", ""] + figures.words.map { "- \($0.name): \($0.value)" }
            + (figures.caveat.map { ["", "*\($0)*"] } ?? [])
    }

    private static func end(_ summary: ReplaySummary) -> [String] {
        var lines: [String] = []
        func section(_ title: String, _ items: [String]) {
            if !items.isEmpty { lines += (lines.isEmpty ? [] : [""]) + ["\(title):", ""] + items.map { "- \($0)" } }
        }
        if summary.calls > 1 {
            lines = ["## All \(summary.calls) calls"]
            section("Raised", summary.intents.map { "\($0.count) × `\($0.intent)`" })
            section("Don't-says by rep", summary.dontSays.map { "\(plain($0.rep)): \($0.count.words)" })
            section("Yes to", summary.checks.map { "\($0.name): \($0.yes) of \($0.all)" })
        }
        section("Could not be read", summary.unreadable.map { "\(plain($0.file)): \(plain($0.reason))" })
        return lines
    }

    /// On one line, and nothing in it means anything to Markdown.
    private static func plain(_ text: String) -> String {
        text.inert.unicodeScalars.map { scalar in
            switch scalar {
            case "\n", "\t": " "
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "!", "$": "\\\(scalar)"
            default: String(scalar)
            }
        }.joined()
    }
}
