import Coach

/// A call on a page: its picture, its scorecard, its conversation.
struct CallArticle {
    let replayed: ReplayedCall
    /// Counts from 1; all ids of the call begin with it.
    let number: Int
    /// The level of its parts' headings.
    let level: Int

    private var id: String { "call-\(number)" }

    /// With a heading of its own, among other calls.
    var html: String {
        """
        <article id="\(id)" aria-labelledby="\(id)-title">
        <h2 id="\(id)-title"><bdi>\(Markup.escaped(replayed.title))</bdi></h2>
        <p class="meta">\(Self.facts(replayed))</p>
        \(content)</article>

        """
    }

    /// The parts alone.
    var content: String {
        Self.parts(replayed).map { part in
            let body =
                switch part.id {
                case "picture": CallPicture(replayed.call.turns, id: id).html
                case "scorecard": CallChecks(replayed: replayed, id: id).html
                default: conversation
                }
            return """
                <section aria-labelledby="\(id)-\(part.id)">
                <h\(level) id="\(id)-\(part.id)">\(part.title)</h\(level)>
                \(body)</section>

                """
        }.joined()
    }

    /// The parts that a call has, in their order.
    static func parts(_ replayed: ReplayedCall) -> [(id: String, title: String)] {
        let parts = [("picture", "At a glance"), ("scorecard", "Scorecard"), ("conversation", "Conversation")]
        return replayed.call.turns.isEmpty ? [parts[1]] : parts
    }

    /// What is known of a call as a recording.
    static func facts(_ replayed: ReplayedCall) -> String {
        let turns = replayed.call.turns
        var speakers: [String] = []
        for turn in turns.map(\.turn) where turn.speaker != nil && !speakers.contains(turn.who) {
            speakers.append(turn.who)
        }
        let facts = [
            replayed.name == nil ? nil : replayed.file, replayed.format,
            "\(turns.count) turn\(turns.count == 1 ? "" : "s")", replayed.call.length.map { CallTime.text($0) },
            speakers.isEmpty ? nil : speakers.prefix(6).joined(separator: ", "),
        ]
        return facts.compactMap { $0 }.map { "<bdi>\(Markup.escaped($0))</bdi>" }.joined(separator: " · ")
    }

    /// Open where it is the only call; many calls are leafed through first.
    private var conversation: String {
        let turns = CallConversation(replayed: replayed, id: id).html
        guard level > 2 else { return turns }
        return "<details>\n<summary>Read all \(replayed.call.turns.count) turns</summary>\n\(turns)</details>\n"
    }
}
