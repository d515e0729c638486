import Coach
import Shelf

/// Progress for eyes.
struct ProgressText {
    private var page: TextPage
    private let names: CheckNames

    /// So many of the last practices are listed, of the weakest intents, of the don't-says.
    private static let practices = 12
    private static let intents = 5
    private static let rows = 5
    /// The label beside a rep's parts.
    private static let column = 10

    init(_ page: TextPage, _ names: CheckNames) {
        self.page = page
        self.names = names
    }

    /// - Parameter folder: Where the practices are kept.
    consuming func report(_ progress: Progress, folder: String) -> String {
        if progress.practices == 0 {
            page.put(Self.nothing(progress, folder: folder))
            return page.text
        }
        if progress.reps.count > 1 {
            page.put(Self.summary(progress), .strong)
            page.gap()
            table(progress.reps)
            page.gap()
            page.put("All together", .strong)
            checks(progress.all)
            rows(progress.all.rows)
        }
        for (at, rep) in progress.reps.enumerated() {
            if at > 0 || progress.reps.count > 1 { page.gap() }
            put(rep, among: progress.reps.count)
        }
        return page.text
    }

    /// What to say where there is nothing to go by.
    static func nothing(_ progress: Progress, folder: String) -> String {
        let kept =
            progress.unscored == 0
            ? "No practice is kept in \(folder) yet."
            : "\(progress.unscored.counted("practice")) in \(folder) \(progress.unscored == 1 ? "was" : "were") broken off, and none came to an end."
        return "\(kept) dosay practice lists the scenarios, and dosay practice SCENARIO begins one."
    }

    /// How much there is to go by.
    static func summary(_ progress: Progress) -> String {
        "\(progress.practices.counted("practice")) by \(progress.reps.count.counted("rep"))\(unscored(progress.unscored))"
    }

    static func unscored(_ count: Int) -> String {
        count == 0 ? "" : "; \(count) more broken off, and not scored"
    }

    // MARK: Reps

    private mutating func table(_ reps: [RepProgress]) {
        let width = min(reps.map { Wrapping.columns($0.name.inert) }.max() ?? 0, max(8, min(24, page.width - 31)))
        func lead(_ name: String, _ cells: [String]) -> String {
            padded(clipped(name, width), width) + cells.map { padded($0, 7, right: true) }.joined() + "  "
        }
        page.put("don't-says · weakest intent", .label, lead: lead("rep", ["number", "then", "now"]))
        for rep in reps {
            let now = rep.practices.last?.mean?.percent ?? "–"
            let weakest = rep.weakest.map { " · \($0.intent)" } ?? ""
            page.put(
                rep.trend.words + weakest,
                lead: lead(rep.name, ["\(rep.practices.count)", rep.course?.then.percent ?? "–", now]), .plain)
        }
        page.put(
            "number: of practices; then: their mean after the first five; now: that of the last five, or of all there are",
            .label)
    }

    private mutating func put(_ rep: RepProgress, among count: Int) {
        let number = rep.practices.count.counted("practice")
        let title = count > 1 || rep.rep != nil ? "\(rep.name): \(number)" : number
        page.put("\(title)\(rep.period.map { ", \($0)" } ?? "")\(Self.unscored(rep.unscored))", .strong)
        guard !rep.practices.isEmpty else { return }
        scores(rep)
        checks(rep.record)
        dontSays(rep.trend)
        rows(rep.record.rows)
        page.gap()
        labelled(
            "hints",
            "\(rep.hints) in \(number)\(rep.retries == 0 ? "" : ", and \(rep.retries.counted("retry", "retries"))")")
    }

    // MARK: Scores

    private mutating func scores(_ rep: RepProgress) {
        let columns = max(8, page.width - Self.column - 2)
        page.gap()
        labelled("scores", Spark.line(rep.results.suffix(columns).map(\.score.share)), .accent)
        if let words = rep.courseWords { labelled("", words) }
        let left = rep.practices.count - Self.practices
        if left > 0 { labelled("", "The last \(Self.practices), after \(left) earlier; --json and --html have all:") }
        for practice in rep.practices.suffix(Self.practices) { put(practice) }
        for again in rep.again {
            labelled(
                "again",
                "\(again.scenario): \(again.first.words) at first, \(again.last.words) the \(Self.time(again.times)) time"
            )
        }
    }

    private mutating func put(_ practice: RepProgress.Practised) {
        let result = practice.result
        let said = result.dontSays.count
        let parts = [
            result.scenario, result.score.words, result.outcome.words,
            said == 0 ? nil : said.counted("don't-say"), result.hints == 0 ? nil : result.hints.counted("hint"),
            practice.retries == 0 ? nil : practice.retries.counted("retry", "retries"),
        ]
        page.put(
            parts.compactMap { $0 }.joined(separator: " · "),
            lead: "\(result.at.date)  \(padded(result.score.share?.percent ?? "–", 5, right: true))  ", indent: 2)
    }

    private static func time(_ number: Int) -> String {
        let ending = [11, 12, 13].contains(number % 100) ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
        return "\(number)\(ending)"
    }

    // MARK: Checks

    private mutating func checks(_ record: TrackRecord) {
        intents(record.intents)
        page.gap()
        page.put("Yes to", .label, indent: 2)
        for question in record.questions {
            put(question.tally, "\(names[question.question]): \(question.tally.passed) of \(question.tally.of)")
        }
    }

    private mutating func intents(_ intents: [TrackRecord.Intent]) {
        let ranked = intents.filter(\.isRanked)
        let weak = ranked.filter { $0.tally.failed > 0 }
        page.gap()
        page.put("Weakest intents", .label, indent: 2)
        if weak.isEmpty { page.put(ranked.isEmpty ? "too few checks to say" : "no check failed", indent: 4) }
        for intent in weak.prefix(Self.intents) {
            put(intent.tally, "\(intent.intent): \(intent.words)")
            page.put("no to: \(names.list(intent.failed))", indent: 11)
        }
        let scant = intents.filter { !$0.isRanked }
        if !scant.isEmpty {
            let list = scant.map { "\($0.intent) (\($0.tally.passed) of \($0.tally.of))" }
            page.put("too few checks to rank: \(list.joined(separator: ", "))", indent: 4)
        }
    }

    private mutating func put(_ tally: Tally, _ words: String) {
        page.put(
            words, tally.failed > 0 ? .plain : .accent,
            lead: padded(tally.share?.percent ?? "–", 5, right: true) + "  ", indent: 4)
    }

    // MARK: Don't-says

    private mutating func rows(_ rows: [TrackRecord.Row]) {
        guard !rows.isEmpty else { return }
        page.gap()
        page.put("Most repeated don't-says", .label, indent: 2)
        for row in rows.prefix(Self.rows) {
            page.put("\(row.row): \(row.words), last on \(row.last.date)", indent: 4)
            page.put("“\(row.quote.clipped(to: 300))”", .warning, lead: "said: ", indent: 6)
            if let instead = row.instead { page.put("“\(instead)”", .strong, lead: "say instead: ", indent: 6) }
        }
        if rows.count > Self.rows { page.put("and \(rows.count - Self.rows) more", .label, indent: 4) }
    }

    private mutating func dontSays(_ trend: DontSayTrend) {
        page.gap()
        page.put("Don't-says: \(trend.words)", trend.verdict == .notFading ? .warning : .accent, indent: 2)
        page.put(trend.evidence, indent: 4)
        let weeks = trend.weeks.suffix(Self.practices).map { week in
            // Held together at the end of a line.
            "\(week.monday)\u{A0}\(week.count.said)\u{A0}in\u{A0}\(week.count.practices)"
        }
        page.put("by week, in so many practices: \(weeks.joined(separator: " · "))", indent: 4)
    }

    // MARK: Setting

    private mutating func labelled(_ label: String, _ text: String, _ style: Ink.Style = .plain) {
        page.put(text, style, lead: padded(label, Self.column), indent: 2)
    }

    private func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
        let gap = String(repeating: " ", count: max(0, width - Wrapping.columns(text)))
        return right ? gap + text : text + gap
    }

    /// On one line of so many columns, and nothing in it steers a terminal.
    private func clipped(_ text: String, _ width: Int) -> String {
        let line = String(text.inert.map { $0.isWhitespace ? " " : $0 })
        guard Wrapping.columns(line) > width else { return line }
        var start = ""
        for character in line where Wrapping.columns(start + String(character)) < width { start.append(character) }
        return start + "…"
    }
}
