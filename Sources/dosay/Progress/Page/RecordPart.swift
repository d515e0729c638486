import Coach

/// What practices show side by side: the weakest intents, the checks, the don't-says that come again.
struct RecordPart {
    let record: TrackRecord
    let names: CheckNames
    /// All ids in it begin with it.
    let id: String
    /// The level of its headings.
    let level: Int

    private static let mostIntents = 8
    private static let mostRows = 6

    var checks: String {
        "<div class=\"charts\">\n\(intents.html)\(questions.html)</div>\n\(caveat)"
    }

    private var intents: Bars {
        let weak = record.intents.filter { $0.isRanked && $0.tally.failed > 0 }
        return Bars(
            title: "Weakest intents", id: "weakest",
            bars: weak.prefix(Self.mostIntents).map { intent in
                Bars.Bar(
                    name: intent.intent, count: intent.tally.passed, whole: intent.tally.of,
                    words: "\(intent.tally.share?.percent ?? "–") · \(intent.words)",
                    note: "no to: \(names.list(intent.failed))")
            }, owner: "\(id)-", level: level)
    }

    private var questions: Bars {
        Bars(
            title: "Yes to", id: "checks",
            bars: record.questions.map { question in
                Bars.Bar(
                    name: names[question.question], count: question.tally.passed, whole: question.tally.of,
                    words: "\(question.tally.passed) of \(question.tally.of)")
            }, owner: "\(id)-", level: level)
    }

    /// What is not among the bars, and why.
    private var caveat: String {
        let scant = record.intents.filter { !$0.isRanked }
        let list = scant.map { "\($0.intent) (\($0.tally.passed) of \($0.tally.of))" }.joined(separator: ", ")
        let weak = record.intents.contains { $0.isRanked && $0.tally.failed > 0 }
        let none = weak || scant.count == record.intents.count ? "" : "No check of an intent failed. "
        let unranked = scant.isEmpty ? "" : "Too few checks to rank: \(list)."
        return none.isEmpty && unranked.isEmpty ? "" : "<p class=\"caveat\">\(none)\(Markup.escaped(unranked))</p>\n"
    }

    /// Nothing where nothing was said.
    var rows: String {
        guard !record.rows.isEmpty else { return "" }
        let cards = record.rows.prefix(Self.mostRows).map { row in
            let instead = row.instead.map { "<p class=\"instead\"><b>say instead</b> “\(Markup.escaped($0))”</p>\n" }
            return """
                <li class="card">
                <p class="about"><b>\(Markup.escaped(row.row))</b> \(row.words), last on <time>\(row.last.date)</time></p>
                <p class="quote">“\(Markup.escaped(row.quote.clipped(to: 600)))”</p>
                \(instead ?? "")</li>

                """
        }
        let left = record.rows.count - Self.mostRows
        let more = left > 0 ? "<p class=\"caveat\">And \(left) more, said less often.</p>\n" : ""
        return """
            <h\(level) id="\(id)-rows">Most repeated don't-says</h\(level)>
            <ul class="cards">
            \(cards.joined())</ul>
            \(more)
            """
    }
}
