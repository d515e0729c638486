import Coach

/// What stands above several calls: what was raised, who said what, and how it went from call to call.
struct CallsOverview {
    /// What a call comes to in a table.
    private struct Row {
        let title: String
        let raised: Int
        let dontSays: Int
        let others: Int
        let takenBack: Int
        let good: Int
    }

    private var summary = ReplaySummary()
    private var rows: [Row] = []

    mutating func add(_ call: ReplayedCall) {
        summary.add(call)
        let findings = call.call.turns.flatMap(\.findings)
        rows.append(
            Row(
                title: call.title, raised: call.call.turns.reduce(0) { $0 + $1.intents.count },
                dontSays: findings.count { $0.isStanding && $0.kind == .dontSay },
                others: findings.count { $0.isStanding && $0.kind != .dontSay },
                takenBack: findings.count { $0.correctedIn != nil }, good: findings.count { !$0.kind.isFault }))
    }

    mutating func add(file: String, reason: String) { summary.add(file: file, reason: reason) }

    var facts: String {
        let unreadable = summary.unreadable.count
        let reps = summary.dontSays.count
        return "\(reps) rep\(reps == 1 ? "" : "s")" + (unreadable == 0 ? "" : " · \(unreadable) could not be read")
    }

    /// Where to go on a page of so many calls.
    static func parts(_ calls: Int) -> [(String, String)] {
        calls == 0 ? [] : [("#overview", "Over all calls"), ("#course", "Call by call"), ("#call-1", "The first call")]
    }

    var html: String {
        guard !rows.isEmpty else { return unreadable }
        return """
            \(unreadable)<section aria-labelledby="overview">
            <h2 id="overview">Over all calls</h2>
            <div class="charts">
            \(intents.html)\(reps.html)\(checks.html)</div>
            <h3 id="course">Call by call</h3>
            \(Columns.hatch)\(CallsCourse(calls: rows.map { ($0.title, $0.dontSays, $0.others) }).html)\(table)</section>

            """
    }

    /// The files that couldn't be read; nothing for none.
    var unreadable: String {
        guard !summary.unreadable.isEmpty else { return "" }
        let items = summary.unreadable.map { entry in
            "<li><bdi>\(Markup.escaped(entry.file))</bdi>: \(Markup.escaped(entry.reason))</li>\n"
        }
        return """
            <section class="unreadable" aria-labelledby="unreadable">
            <h2 id="unreadable">Could not be read</h2>
            <ul>
            \(items.joined())</ul>
            </section>

            """
    }

    private var intents: Bars {
        let most = summary.intents.first?.count ?? 0
        return Bars(
            title: "What buyers raised", id: "intents",
            bars: summary.intents.map { Bars.Bar(name: $0.intent, count: $0.count, whole: most, words: "\($0.count)") })
    }

    private var reps: Bars {
        let most = summary.dontSays.map { $0.count.standing + $0.count.takenBack }.max() ?? 0
        return Bars(
            title: "Don't-says by rep", id: "reps",
            bars: summary.dontSays.map { rep, count in
                Bars.Bar(
                    name: rep, count: count.standing, pale: count.takenBack, whole: most, words: count.words)
            })
    }

    private var checks: Bars {
        Bars(
            title: "Yes to", id: "checks",
            bars: summary.checks.map { name, yes, all in
                Bars.Bar(name: name, count: yes, whole: all, words: "\(yes) of \(all)")
            })
    }

    private var table: String {
        let rows = rows.enumerated().map { at, row in
            ["\(at + 1)", "<a href=\"#call-\(at + 1)\"><bdi>\(Markup.escaped(row.title))</bdi></a>"]
                + [row.raised, row.dontSays, row.others, row.takenBack, row.good].map { "\($0)" }
        }
        return FiguresTable(
            subject: "course",
            header: [
                "<abbr title=\"number\">no.</abbr>", "call", "raised", "don't-says left", "other faults left",
                "taken back",
                "good moves",
            ],
            rows: rows, naming: 1
        ).html
    }
}
