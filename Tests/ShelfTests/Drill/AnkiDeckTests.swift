import Coach
import Testing

@testable import Shelf

/// The text that Anki imports. `Tests/Oracles/drill_anki.py` has Anki import it.
@Suite struct AnkiDeckTests {
    private static func lines(_ knowledge: Knowledge) -> [String] {
        AnkiDeck.text(DrillDeck(knowledge)).split(separator: "\n").map(String.init)
    }

    @Test func `it says what it is before the first note`() {
        #expect(
            Self.lines(Shipped.knowledge).prefix { $0.hasPrefix("#") } == [
                "#separator:tab", "#html:true", "#guid column:1", "#notetype:Basic", "#deck:dosay", "#tags column:4",
            ])
    }

    @Test func `every card is one line of four fields, known by the card's id`() {
        let notes = Self.lines(Shipped.knowledge).filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
        #expect(notes.count == DrillDeck(Shipped.knowledge).cards.count && notes.count > 60)
        #expect(notes.allSatisfy { $0.count == 4 })
        #expect(notes.map { String($0[0]) } == DrillDeck(Shipped.knowledge).cards.map(\.id))
    }

    @Test func `a note has the buyer's words and what is asked, and on its back what to say, what not and why`() throws
    {
        let note = try #require(Self.lines(Shipped.knowledge).first { $0.hasPrefix("dont-say/train-on-your-data\t") })
        let fields = note.split(separator: "\t")
        #expect(fields[1].contains("A buyer says: <b>“") && fields[1].hasSuffix("take it up without losing the room"))
        #expect(fields[2].contains("say: <b>“") && fields[2].contains("not: “Sure, we can train it on your data.”"))
        #expect(fields[2].contains("why: it promises a method") && fields[2].contains("source: 002"))
        #expect(fields[3] == "dosay dosay::dont-say")
    }

    @Test func `whatever a text holds, it can't leave its field`() throws {
        var knowledge = Shipped.knowledge
        let first = try #require(knowledge.dontSay.first)
        knowledge.dontSay = [
            DontSay(
                id: first.id, rows: first.rows, heardFrom: first.heardFrom,
                text: "a\tb\nc \"d\" <script>&\u{1B}[31m\u{202E}", why: first.why, intents: first.intents,
                answeredBy: [], source: first.source, status: first.status)
        ]
        let note = try #require(Self.lines(knowledge).first { $0.hasPrefix("dont-say/") })
        #expect(note.split(separator: "\t").count == 4)
        #expect(note.contains("not: “a b<br>c &quot;d&quot; &lt;script&gt;&amp;”"))
    }
}
