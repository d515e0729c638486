import Coach

/// A call as a conversation, with what was heard in the margin.
struct CallConversation {
    let replayed: ReplayedCall
    let id: String

    var html: String {
        var number = 0
        let turns = replayed.call.turns.map { heard in
            let notes = MarginNote.notes(heard, counting: &number)
            return turn(heard.turn, notes)
        }
        return "<ol class=\"turns\">\n\(turns.joined())</ol>\n"
    }

    private func turn(_ turn: Turn, _ notes: [MarginNote]) -> String {
        let anchor = "\(id)-turn-\(turn.index)"
        let time = turn.start.map { CallTime.text($0) + " · " } ?? ""
        let role = turn.speaker == nil ? "" : " <span class=\"role\">\(turn.role.rawValue)</span>"
        let margin =
            notes.isEmpty
            ? ""
            : "<ul class=\"notes\" aria-label=\"Notes on turn \(turn.index)\">\n"
                + notes.map { $0.html(id, beside: turn.text) }.joined() + "</ul>\n"
        return """
            <li id="\(anchor)" class="turn \(turn.role.rawValue)">
            <div class="said">
            <p class="who"><b><bdi>\(Markup.escaped(turn.who))</bdi></b>\(role) <a class="when" href="#\(anchor)">\(time)turn \(turn.index)</a></p>
            <p class="words" dir="auto">\(MarkedText(text: turn.text, notes: notes, id: id).html)</p>
            </div>
            \(margin)</li>

            """
    }
}
