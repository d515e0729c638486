import Coach

/// A rep's progress on a page: the scores, the checks, the don't-says.
struct RepPart {
    let rep: RepProgress
    let names: CheckNames
    /// All ids of the rep begin with it.
    let id: String
    /// The level of its parts' headings.
    let level: Int

    /// So many practices are shown in figures without being asked.
    private static let shown = 10

    /// With a heading of its own, among other reps.
    var html: String {
        """
        <article id="\(id)" aria-labelledby="\(id)-title">
        <h2 id="\(id)-title"><bdi>\(Markup.escaped(rep.name))</bdi></h2>
        <p class="meta">\(Self.facts(rep))</p>
        \(content)</article>

        """
    }

    /// The parts alone.
    var content: String {
        guard !rep.practices.isEmpty else { return "" }
        let record = RecordPart(record: rep.record, names: names, id: id, level: level + 1)
        return section("scores", "Scores", scores) + section("checks", "Intents and checks", record.checks)
            + section("dont-says", "Don't-says", dontSays + record.rows)
    }

    static let parts = [("scores", "Scores"), ("checks", "Intents and checks"), ("dont-says", "Don't-says")]

    /// How much there is of a rep's.
    static func facts(_ rep: RepProgress) -> String {
        let facts = [
            rep.practices.count.counted("practice"), rep.period,
            rep.unscored == 0 ? nil : "\(rep.unscored) more broken off, and not scored", rep.hints.counted("hint"),
            rep.retries == 0 ? nil : rep.retries.counted("retry", "retries"),
        ]
        return facts.compactMap { $0 }.joined(separator: " · ")
    }

    private func section(_ part: String, _ title: String, _ body: String) -> String {
        """
        <section aria-labelledby="\(id)-\(part)">
        <h\(level) id="\(id)-\(part)">\(title)</h\(level)>
        \(body)</section>

        """
    }

    // MARK: Scores

    private var scores: String {
        let course = rep.courseWords ?? ""
        let count = rep.practices.count
        return """
            \(course.isEmpty ? "" : "<p>\(course)</p>\n")\(ScoresChart(practices: rep.practices, id: id, words: inWords).html)\
            \(again)<details\(count > Self.shown ? "" : " open")>
            <summary>\(count == 1 ? "The practice" : "All \(count) practices") in figures</summary>
            \(table)</details>

            """
    }

    private var inWords: String {
        let scores = rep.results.compactMap(\.score.share)
        let range = scores.min().flatMap { low in
            scores.max().map { "Scores between \(low.percent) and \($0.percent). " }
        }
        return "\(range ?? "")\(rep.courseWords ?? "") The table below has the figures."
    }

    private var again: String {
        guard !rep.again.isEmpty else { return "" }
        let items = rep.again.map { again in
            "<li><b>\(Markup.escaped(again.scenario))</b>, practised \(again.times) times: \(again.first.words) at first, "
                + "\(again.last.words) last</li>\n"
        }
        return "<ul class=\"caveat\">\n\(items.joined())</ul>\n"
    }

    private var table: String {
        let rows = rep.practices.enumerated().map { at, practice in
            let result = practice.result
            return [
                "\(at + 1)", "<bdi>\(Markup.escaped(result.scenario))</bdi>", result.at.date, result.outcome.words,
                result.score.words, result.score.share?.percent ?? "–", practice.mean?.percent ?? "–",
                "\(result.dontSays.count)", "\(result.hints)", "\(practice.retries)",
            ]
        }
        return FiguresTable(
            subject: "\(id)-scores",
            header: [
                "<abbr title=\"number\">no.</abbr>", "scenario", "day", "outcome", "points", "score", "mean of five",
                "don't-says", "hints", "retries",
            ], rows: rows, naming: 1
        ).html
    }

    // MARK: Don't-says

    private var dontSays: String {
        let trend = rep.trend
        let words = trend.words.prefix(1).uppercased() + trend.words.dropFirst()
        let verdict = "<p class=\"verdict \(trend.verdict.rawValue)\"><b>\(words).</b> \(trend.evidence)</p>\n"
        guard !rep.record.rows.isEmpty else { return verdict }
        return verdict + weeks.html
            + "<details>\n<summary>The weeks in figures</summary>\n\(weekTable)</details>\n"
    }

    private var weeks: Columns {
        Columns(
            columns: rep.trend.weeks.map { week in
                let count = week.count
                let practices = Double(max(1, count.practices))
                return Columns.Column(
                    label: String(week.monday.dropFirst(5)),
                    title:
                        "the week from \(week.monday): \(count.said.counted("don't-say")) in \(count.practices.counted("practice")), \(count.takenBack) taken back",
                    solid: Double(count.said - count.takenBack) / practices,
                    hatched: Double(count.takenBack) / practices, words: count.perPractice?.points ?? "")
            },
            alternative: "Don't-says a practice, week by week; the table below has the figures",
            legend: ("don't-says left standing, a practice, in the week from that day", "taken back"), mostLabels: 6)
    }

    private var weekTable: String {
        let rows = rep.trend.weeks.map { week in
            [
                week.monday, "\(week.count.practices)", "\(week.count.said)", "\(week.count.takenBack)",
                week.count.perPractice?.points ?? "–",
            ]
        }
        return FiguresTable(
            subject: "\(id)-dont-says", header: ["week from", "practices", "said", "taken back", "a practice"],
            rows: rows, naming: 0
        ).html
    }
}
