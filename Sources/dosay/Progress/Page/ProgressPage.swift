import Coach

/// Progress as one page for a browser.
struct ProgressPage {
    private let progress: Progress
    private let folder: String
    private let names: CheckNames

    /// - Parameter folder: Where the practices are kept.
    init(_ progress: Progress, folder: String, _ names: CheckNames) {
        self.progress = progress
        self.folder = folder
        self.names = names
    }

    var html: String {
        let reps = progress.reps
        let isSingle = reps.count == 1
        return HTMLPage(
            title: isSingle ? reps[0].rep.map { "Progress of \($0)" } ?? "Progress" : "Progress", kind: "practice",
            subject: isSingle ? "the scores" : "the reps",
            facts: isSingle ? RepPart.facts(reps[0]) : ProgressText.summary(progress),
            contents: ("Parts of the page", links), main: main, footer: "From the practices kept in \(folder).",
            shapes: Columns.hatch, style: ProgressStyle.css
        ).html
    }

    private var main: String {
        guard progress.practices > 0 else {
            return "<p>\(Markup.escaped(ProgressText.nothing(progress, folder: folder)))</p>\n"
        }
        let reps = progress.reps.enumerated().map { at, rep in
            RepPart(rep: rep, names: names, id: "rep-\(at + 1)", level: progress.reps.count == 1 ? 2 : 3)
        }
        return reps.count == 1 ? reps[0].content : overview + reps.map(\.html).joined()
    }

    private var links: [(to: String, title: String)] {
        guard progress.practices > 0 else { return [] }
        if progress.reps.count == 1 { return RepPart.parts.map { ("#rep-1-\($0.0)", $0.1) } }
        return [("#overview", "All together")]
            + progress.reps.enumerated().map { ("#rep-\($0.offset + 1)", $0.element.name) }
    }

    /// What stands above several reps.
    private var overview: String {
        let record = RecordPart(record: progress.all, names: names, id: "all", level: 3)
        return """
            <section aria-labelledby="overview">
            <h2 id="overview">All together</h2>
            \(table)\(record.checks)\(record.rows)</section>

            """
    }

    private var table: String {
        let rows = progress.reps.enumerated().map { at, rep in
            [
                "<a href=\"#rep-\(at + 1)\"><bdi>\(Markup.escaped(rep.name))</bdi></a>", "\(rep.practices.count)",
                rep.course?.then.percent ?? "–", rep.practices.last?.mean?.percent ?? "–", rep.trend.words,
                Markup.escaped(
                    rep.weakest.map { "\($0.intent), \($0.tally.passed) of \($0.tally.of)" } ?? "–"),
            ]
        }
        return FiguresTable(
            subject: "overview",
            header: [
                "rep", "practices", "mean after five", "mean of five now", "don't-says",
                "weakest intent, checks passed",
            ], rows: rows, naming: 0
        ).html
    }
}
