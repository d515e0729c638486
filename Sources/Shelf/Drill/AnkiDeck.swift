import Coach

/// Cards as the text that Anki imports: a note each, known by the card's id, so that importing again updates notes and doubles none.
///
/// Source: the Anki manual, "Importing: Text Files", with the headers it describes under "File Headers".
public enum AnkiDeck {
    public static func text(_ deck: DrillDeck) -> String {
        ((headers + deck.cards.map { note($0, deck) }).joined(separator: "\n") + "\n")
    }

    private static let headers = [
        "#separator:tab", "#html:true", "#guid column:1", "#notetype:Basic", "#deck:dosay", "#tags column:4",
    ]

    private static func note(_ card: DrillCard, _ deck: DrillDeck) -> String {
        let statement = deck.statement(on: card, reviews: 0).text
        let front = ["A buyer says: <b>“\(escaped(statement))”</b>", escaped(card.kind.asks)]
        let back = [
            card.say.map { "say: <b>“\(escaped($0))”</b>" }, card.avoid.map { "not: “\(escaped($0))”" },
            "why: \(escaped(card.why))", "source: \(escaped(card.source))",
        ]
        let fields = [
            escaped(card.id), front.joined(separator: "<br>"), back.compactMap { $0 }.joined(separator: "<br>"),
            "dosay dosay::\(card.kind.rawValue)",
        ]
        return fields.joined(separator: "\t")
    }

    /// As HTML, on one line and without the signs that part fields.
    private static func escaped(_ text: String) -> String {
        text.inert.reduce(into: "") { html, character in
            switch character {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "\n", "\r\n": html += "<br>"
            case "\t": html += " "
            default: html.append(character)
            }
        }
    }
}
