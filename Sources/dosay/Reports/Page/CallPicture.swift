import Coach

/// A picture of a call: a lane a speaker, over time or turns, with signs where something was heard.
///
/// Along the lanes everything is measured in percent and across them in pixels, so that the picture is as wide as the
/// page and its letters stay as large as the page's.
struct CallPicture {
    private let turns: [HeardTurn]
    private let id: String
    /// The call's first and last moment; nil when some turn has no time.
    private let times: (first: Int, last: Int)?

    private struct Lane {
        let name: String
        let role: Role
        var turns: [HeardTurn]
        /// How many signs stand below each other at most.
        var signs: Int
    }

    private static let bar = 10
    private static let sign = 15
    /// Of a name, in letters: what fits a phone.
    private static let longest = 24

    /// The shapes of the signs; once a page.
    static let signs = """
        <svg width="0" height="0" aria-hidden="true" focusable="false"><defs>
        <path id="sign-raised" class="raised" d="M0-5.5 5.5 0 0 5.5-5.5 0z"/>
        <path id="sign-fault" class="fault" d="M-4-4 4 4M4-4-4 4"/>
        <path id="sign-back" class="back" d="M4 4V-1a3 3 0 0 0-3-3H-5M-2-7-5-4-2-1"/>
        <path id="sign-good" class="good" d="M-5 0-1.5 4 5-4"/>
        <path id="sign-asked" class="asked" d="M-3-2.5a3 3 0 1 1 4.5 2.6Q0 1 0 2.5M0 5.4v.2"/>
        </defs></svg>
        """

    init(_ turns: [HeardTurn], id: String) {
        self.turns = turns
        self.id = id
        let starts = turns.compactMap(\.turn.start)
        let ends = turns.compactMap { $0.turn.end ?? $0.turn.start }
        if starts.count == turns.count, let first = starts.min(), let last = ends.max(), last > first {
            times = (first, last)
        } else {
            times = nil
        }
    }

    var html: String {
        var body = ""
        var top = 0
        for lane in lanes {
            body += draw(lane, top)
            top += 22 + Self.bar + lane.signs * Self.sign + 10
        }
        body += axis(top)
        return """
            <figure class="picture">
            <svg role="img" aria-labelledby="\(id)-picture-title" aria-describedby="\(id)-picture-words" width="100%" height="\(top + 22)">
            <title id="\(id)-picture-title">Who spoke when, and what was heard</title>
            <desc id="\(id)-picture-words">\(Markup.escaped(inWords))</desc>
            \(body)</svg>
            <figcaption>\(legend)</figcaption>
            </figure>

            """
    }

    // MARK: Along

    /// Where a turn begins and how long it is, in percent.
    private func extent(_ turn: Turn) -> (x: Double, width: Double) {
        let share = 100 / Double(max(1, turns.count))
        guard let times, let start = turn.start else { return (Double(turn.index) * share, share * 0.9) }
        let whole = Double(times.last - times.first)
        let x = Double(start - times.first) / whole * 100
        let end = max(turn.end ?? start, start)
        return (min(x, 99.8), max(0.2, min(Double(end - start) / whole * 100, 100 - x)))
    }

    private func percent(_ value: Double) -> String { "\((value * 100).rounded() / 100)%" }

    // MARK: Across

    private var lanes: [Lane] {
        var lanes: [Lane] = []
        for heard in turns {
            let signs = heard.intents.count + heard.findings.count
            if let at = lanes.firstIndex(where: { $0.name == heard.turn.who && $0.role == heard.turn.role }) {
                lanes[at].turns.append(heard)
                lanes[at].signs = max(lanes[at].signs, signs)
            } else {
                lanes.append(Lane(name: heard.turn.who, role: heard.turn.role, turns: [heard], signs: signs))
            }
        }
        return lanes
    }

    private func draw(_ lane: Lane, _ top: Int) -> String {
        var out = "<g class=\"\(lane.role.rawValue)\">\n"
        // A line of a picture doesn't wrap.
        let name = lane.name.count > Self.longest ? lane.name.prefix(Self.longest) + "…" : lane.name[...]
        out += "<text class=\"name\" x=\"0\" y=\"\(top + 14)\">\(Markup.escaped(String(name)))"
        out += " <tspan class=\"faint\">\(lane.role.rawValue)</tspan></text>\n"
        out += "<line class=\"rail\" x1=\"0\" x2=\"100%\" y1=\"\(top + 27)\" y2=\"\(top + 27)\"/>\n"
        for heard in lane.turns {
            let (x, width) = extent(heard.turn)
            out +=
                "<rect class=\"talk\" x=\"\(percent(x))\" y=\"\(top + 22)\" width=\"\(percent(width))\" height=\"\(Self.bar)\" rx=\"2\">"
            out += "<title>\(Markup.escaped("\(heard.turn.place): \(heard.turn.who)"))</title></rect>\n"
            for (at, note) in notes(heard).enumerated() {
                let y = top + 22 + Self.bar + at * Self.sign + 10
                let middle = percent(min(99, max(1, x + width / 2)))
                out += "<svg x=\"\(middle)\" y=\"\(y)\" overflow=\"visible\"><g class=\"sign\">"
                out += "<title>\(Markup.escaped("\(heard.turn.place): \(note.title)"))</title>"
                out += "<use href=\"#sign-\(note.tone.rawValue)\"/></g></svg>\n"
            }
        }
        return out + "</g>\n"
    }

    private func axis(_ top: Int) -> String {
        let marks: [(x: Double, label: String)]
        if let times {
            let length = times.last - times.first
            marks = (0...4).map { quarter in
                let moment = times.first + length * quarter / 4
                return (x: Double(quarter) * 25, label: CallTime.text(moment))
            }
        } else {
            let step = max(1, (turns.count + 7) / 8)
            let share = 100 / Double(max(1, turns.count))
            marks = stride(from: 0, to: turns.count, by: step).map { index in
                (x: Double(index) * share, label: index == 0 ? "turn 0" : "\(index)")
            }
        }
        var out = "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"\(top)\" y2=\"\(top)\"/>\n"
        for mark in marks {
            let anchor = mark.x == 0 ? "start" : mark.x == 100 ? "end" : "middle"
            out +=
                "<text class=\"faint\" x=\"\(percent(mark.x))\" y=\"\(top + 17)\" text-anchor=\"\(anchor)\">\(mark.label)</text>\n"
        }
        return out
    }

    // MARK: In words

    private func notes(_ heard: HeardTurn) -> [MarginNote] {
        var number = 0
        return MarginNote.notes(heard, counting: &number)
    }

    /// What the signs tell, for who doesn't see them.
    private var inWords: String {
        let heard = turns.flatMap { turn in notes(turn).map { "\(turn.turn.place): \($0.title)" } }
        return heard.isEmpty ? "Nothing was heard." : heard.joined(separator: "; ") + "."
    }

    private var legend: String {
        let all: [(MarginNote.Tone, String)] = [
            (.raised, "raised by a buyer"), (.fault, "counts against the rep"), (.back, "taken back"),
            (.good, "good to say"), (.asked, "asked"),
        ]
        let used = Set(turns.flatMap { notes($0).map(\.tone) })
        return all.filter { used.contains($0.0) }.map { tone, words in
            "<span class=\"key\"><svg width=\"14\" height=\"14\" viewBox=\"-7 -7 14 14\" aria-hidden=\"true\">"
                + "<use href=\"#sign-\(tone.rawValue)\"/></svg> \(words)</span>\n"
        }.joined()
    }
}
