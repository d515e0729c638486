import Shelf

/// Two versions of the coach prompt side by side: the active one to the left, the candidate to the right, and between
/// them what parts the two lines: `|` they differ, `<` only the active one has it, `>` only the candidate.
struct ComparisonPage {
    private let ink: Ink
    /// Of one side, in columns.
    private let column: Int

    /// - Parameter width: Of the window, in columns; 0: there is none.
    init(ink: Ink, width: Int) {
        self.ink = ink
        column = max(24, ((width > 0 ? width : 120) - 7) / 2)
    }

    func lines(_ comparison: PromptComparison) -> [String] {
        let heads = row(comparison.active, " ", comparison.candidate)
        let body = comparison.entries.flatMap { entry in
            ["", ink("buyer ▸ ", .label) + ink(entry.statement.inert, .strong), ""]
                + heads + rows(entry.reply.diff, isWhole: true) + sent(entry) + said(entry, comparison)
        }
        return body + [""] + summary(comparison)
    }

    /// What would go to a language model besides the system message: only what differs, as much of it is the same.
    private func sent(_ entry: PromptComparison.Entry) -> [String] {
        guard entry.sent.differ else { return ["", "  the same would be sent to a language model"] }
        return ["", "  " + ink("sent to a language model, where it differs:", .label)]
            + rows(entry.sent.diff, isWhole: false)
    }

    /// What would be shown of the model's answers, how much of that is its own, and what was held back.
    private func said(_ entry: PromptComparison.Entry, _ comparison: PromptComparison) -> [String] {
        guard let model = comparison.model else { return [] }
        guard let said = entry.said else { return ["", "  \(model.inert) wasn't asked"] }
        let (one, other) = (notes(said.active), notes(said.candidate))
        return ["", "  " + ink("in the words of \(model.inert), as far as they are let out:", .label)]
            + rows(said.lines.diff, isWhole: true)
            + (0..<max(one.count, other.count)).flatMap { at in
                row(at < one.count ? one[at] : "", " ", at < other.count ? other[at] : "")
            }
    }

    private func notes(_ reply: SpokenReply) -> [String] {
        let share = "· its own: \(reply.shown.voiced) of \(reply.shown.releases.count)"
        return ["\(share)\(reply.isRedrafted ? ", in its second draft" : "")"]
            + reply.rejected.map { "· held back: \($0.inWords)" }
            + (reply.failure.map { ["· it broke off: \($0)"] } ?? [])
    }

    private func rows(_ diff: TextDiff, isWhole: Bool) -> [String] {
        diff.blocks.flatMap { block -> [String] in
            switch block {
            case .same(let line): return isWhole ? row(line, " ", line) : []
            case .changed(let old, let new):
                let (left, right) = (old.map(text), new.map(text))
                return (0..<max(left.count, right.count)).flatMap { at -> [String] in
                    guard at < left.count else { return row("", ">", right[at]) }
                    guard at < right.count else { return row(left[at], "<", "") }
                    return row(left[at], "|", right[at])
                }
            }
        }
    }

    private func text(_ pieces: [TextDiff.Piece]) -> String { pieces.map(\.text).joined() }

    /// Two texts beside one another, each wrapped in its half.
    private func row(_ left: String, _ mark: String, _ right: String) -> [String] {
        let sides = [left, right].map { Wrapping.lines($0.inert, width: column) }
        return (0..<max(sides[0].count, sides[1].count)).map { at in
            let (one, other) = (at < sides[0].count ? sides[0][at] : "", at < sides[1].count ? sides[1][at] : "")
            let gap = String(repeating: " ", count: max(0, column - Wrapping.columns(one)))
            let line = "  \(one)\(gap) \(at == 0 ? ink(mark, .accent) : " ") \(other)"
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    private func summary(_ comparison: PromptComparison) -> [String] {
        let count = comparison.entries.count
        func words(_ name: String, _ summary: PromptComparison.Summary) -> String {
            "  \(name): \(summary.differ) of \(count) differ; "
                + "lines \(means(summary.lines)), characters \(means(summary.characters)) on an average"
        }
        return [
            "\(count) statement\(count == 1 ? "" : "s"), \(comparison.active) → \(comparison.candidate)",
            words("replies", comparison.summary(of: \.reply)), words("sent", comparison.summary(of: \.sent)),
            words("system messages", comparison.summary(of: \.system)),
        ] + said(comparison, words)
    }

    private func said(
        _ comparison: PromptComparison, _ words: (String, PromptComparison.Summary) -> String
    ) -> [String] {
        guard let model = comparison.model, let summary = comparison.saidSummary else { return [] }
        let said = comparison.entries.compactMap(\.said)
        func sides(_ words: ([SpokenReply]) -> String) -> String {
            "\(words(said.map(\.active))) → \(words(said.map(\.candidate)))"
        }
        func sum(_ replies: [SpokenReply], _ count: (SpokenReply) -> Int) -> Int {
            replies.reduce(0) { $0 + count($1) }
        }
        let own = sides { "\(sum($0, \.shown.voiced)) of \(sum($0, \.shown.releases.count))" }
        return [
            words("said by \(model.inert)", summary),
            "  its own: \(own); held back \(sides { "\(sum($0, \.rejected.count))" }); "
                + "drafted again \(sides { "\($0.count(where: \.isRedrafted))" })",
        ]
    }

    private func means(_ means: (active: Double?, candidate: Double?)) -> String {
        func tenths(_ mean: Double?) -> String { mean.map { "\(($0 * 10).rounded() / 10)" } ?? "–" }
        return "\(tenths(means.active)) → \(tenths(means.candidate))"
    }
}
