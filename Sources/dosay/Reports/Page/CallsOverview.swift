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

    var html: String {
        guard !rows.isEmpty else { return unreadable }
        return """
            \(unreadable)<section aria-labelledby="overview">
            <h2 id="overview">Over all calls</h2>
            <div class="charts">
            \(bars("What buyers raised", "intents", summary.intents.map { ($0.intent, $0.count, 0, "\($0.count)") }))\
            \(bars(
                "Don't-says by rep", "reps",
                summary.dontSays.map { ($0.rep, $0.count.standing, $0.count.takenBack, $0.count.words) }))\
            \(bars(
                "Yes to", "checks",
                summary.checks.map { ($0.question.words, $0.yes, 0, "\($0.yes) of \($0.all)") },
                whole: summary.checks.map(\.all).max()))</div>
            <h3 id="course">Call by call</h3>
            \(CallsCourse(calls: rows.map { ($0.title, $0.dontSays, $0.others) }).html)\(table)</section>

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

    /// Bars of one colour, with a paler part for what was taken back; the words beside them tell the same.
    private func bars(
        _ title: String, _ id: String, _ entries: [(name: String, count: Int, pale: Int, words: String)],
        whole: Int? = nil
    ) -> String {
        guard !entries.isEmpty else { return "" }
        let most = Double(max(1, whole ?? 0, entries.map { $0.count + $0.pale }.max() ?? 0))
        func percent(_ count: Int) -> String { "\((Double(count) / most * 10_000).rounded() / 100)%" }
        let items = entries.map { entry in
            let pale =
                entry.pale == 0
                ? ""
                : "<rect class=\"pale\" x=\"\(percent(entry.count))\" width=\"\(percent(entry.pale))\" height=\"8\"/>"
            return """
                <li><span class="name"><bdi>\(Markup.escaped(entry.name))</bdi></span> <span class="count">\(entry.words)</span>
                <svg class="bar" width="100%" height="8" aria-hidden="true"><rect class="rail" width="100%" height="8"/>\
                <rect width="\(percent(entry.count))" height="8"/>\(pale)</svg></li>

                """
        }
        return """
            <section class="bars" aria-labelledby="bars-\(id)">
            <h3 id="bars-\(id)">\(title)</h3>
            <ol>
            \(items.joined())</ol>
            </section>

            """
    }

    private var table: String {
        let rows = rows.enumerated().map { at, row in
            let cells = [row.raised, row.dontSays, row.others, row.takenBack, row.good].map { "<td>\($0)</td>" }
            let name = "<a href=\"#call-\(at + 1)\"><bdi>\(Markup.escaped(row.title))</bdi></a>"
            return "<tr><td>\(at + 1)</td><th scope=\"row\">\(name)</th>\(cells.joined())</tr>\n"
        }
        return """
            <div class="scroll" role="region" aria-labelledby="course" tabindex="0">
            <table>
            <thead><tr><th scope="col"><abbr title="number">no.</abbr></th><th scope="col">call</th><th scope="col">raised</th>\
            <th scope="col">don't-says left</th><th scope="col">other faults left</th><th scope="col">taken back</th>\
            <th scope="col">good moves</th></tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>
            </div>

            """
    }
}
