import Coach
import Testing

@testable import Shelf

/// Knowledge folders over one another.
@Suite struct ShelvesTests {
    private let base: TemporaryFolder

    init() throws { base = try SmallKnowledge.folder() }

    private func faults(_ team: TemporaryFolder) -> [String] {
        Library.survey([base.path, team.path]).faults.map { base.plain(team.plain($0.description)) }
    }

    private static let lend = SmallKnowledge.intent("lend-one", 3, ["lend me a bike", "could you lend us one"])
    private static let header = "id,intent,size,regime,also,ask_first,questions,phrases,reads_as,source,hits\n"

    @Test func `a team changes one phrase of what ships and adds an intent with its row`() throws {
        let team = try TemporaryFolder([
            "phrases/ours.yaml": """
            regime: retrieval
            do_say:
              - id: sounds-like-them
                for: [fine-tune-for-knowledge, badge-lost]
                text: Our own words.
                why: it is how we put it
                source: 000 How to Say This in the Field, row 2
                status: agreed

            """,
            "intents/badge-lost.yaml": SmallKnowledge.intent(
                "badge-lost", 39, ["I lost my badge", "where is my badge"]
            )
            .replacing("900 Bicycles", with: "001 Introduction").replacing("buy-one", with: "train-on-our-data"),
            "rules.csv": """
            id,intent,\(Shipped.knowledge.table.columns.joined(separator: ",")),\
            regime,also,ask_first,questions,phrases,reads_as,source,hits
            badge,badge-lost,-,-,-,-,retrieval,,,,,A badge is lost.,001 Introduction,I lost my badge

            """,
        ])
        let library = try Library.read([Shipped.folder, team.path])
        let knowledge = library.knowledge
        #expect(knowledge.intents.count == Shipped.knowledge.intents.count + 1)
        #expect(
            library.lessons(of: .buyers).filter { $0.label == "badge-lost" }.map(\.text) == [
                "I lost my badge", "where is my badge",
            ])
        #expect(library.lessons(of: .buyers).count == Shipped.lessons.count + 2)
        #expect(knowledge.table.rule(for: "badge-lost", [:])?.id == "badge")
        #expect(Array(knowledge.table.rules.dropLast()) == Array(Shipped.knowledge.table.rules))
        #expect(knowledge.doSay("sounds-like-them")?.text == "Our own words.")
        #expect(knowledge.doSay.map(\.id) == Shipped.knowledge.doSay.map(\.id))
        #expect(
            knowledge.doSay.filter { $0.id != "sounds-like-them" }
                == Shipped.knowledge.doSay.filter { $0.id != "sounds-like-them" })
        #expect(knowledge.fingerprint != Shipped.knowledge.fingerprint)
    }

    @Test func `of three folders the last wins`() throws {
        func team(_ say: String) throws -> TemporaryFolder {
            try TemporaryFolder([
                "glossary.yaml": "terms:\n  - term: saddle\n    say: \(say)\n    source: 900 Bicycles\n"
            ])
        }
        let (one, two) = (try team("One."), try team("Two."))
        #expect(try Library.read([base.path, one.path, two.path]).knowledge.terms.map(\.say) == ["Two."])
        #expect(try Library.read([base.path, two.path, one.path]).knowledge.terms.map(\.say) == ["One."])
    }

    @Test func `an intent of the team's replaces its statements as well`() throws {
        let team = try TemporaryFolder(["intents/any.yaml": SmallKnowledge.intent("buy-one", 1, ["only this"])])
        let lessons = try Library.read([base.path, team.path]).lessons(of: .buyers).filter { $0.label == "buy-one" }
        // What the voices say to it stays.
        #expect(lessons.map(\.text) == ["only this", "gotta buy a bike now"])
    }

    @Test func `a row of the team's replaces the one of its id in its place`() throws {
        let team = try TemporaryFolder([
            "rules.csv": Self.header
                + "buys,buy-one,-,rental,,,,keep-it|by-the-week,Ours.,900 Bicycles,sell me a bicycle\n"
        ])
        let table = try Library.read([base.path, team.path]).knowledge.table
        #expect(table.rules.map(\.id) == ["buys", "rents", "rents-sized", "outside"])
        #expect(table.rules.first?.readsAs == "Ours.")
    }

    @Test func `a folder that holds nothing is a fault`() throws {
        let team = try TemporaryFolder(["README.md": "soon"])
        #expect(
            faults(team) == ["\(team.path): holds no knowledge; such as intents/, phrases/ or rules.csv"])
    }

    @Test func `an intent without a row leaves a gap`() throws {
        let team = try TemporaryFolder(["intents/lend-one.yaml": Self.lend])
        #expect(faults(team) == ["rules.csv: no row holds for lend-one, nothing settled; add one"])
    }

    @Test func `a table with other facts is refused`() throws {
        let team = try TemporaryFolder(["rules.csv": Self.header.replacing("size", with: "price")])
        #expect(
            faults(team).contains(
                "rules.csv:1:1: the facts differ from those of the table below; expected size"))
    }

    @Test func `an id that is there twice in one folder is a fault, with the other's place`() throws {
        let team = try TemporaryFolder([
            "intents/a.yaml": Self.lend, "intents/b.yaml": Self.lend,
            "rules.csv": Self.header
                + "lends,lend-one,-,rental,,,,keep-it|by-the-week,Ours.,900 Bicycles,lend me a bike\n",
        ])
        #expect(faults(team) == ["intents/b.yaml:1:5: the intent lend-one is defined twice; first at intents/a.yaml:1"])
    }

    @Test func `a question may be added without repeating the facts`() throws {
        let team = try TemporaryFolder([
            "questions.yaml": """
            questions:
              - id: how-big
                settles: size
                ask: How big?
                options: [small, big]
                source: 900 Bicycles

            """
        ])
        #expect(faults(team) == [])
    }

    @Test func `a question added to a shipped fact may only offer that fact's values`() throws {
        let team = try TemporaryFolder([
            "questions.yaml": """
            facts: []
            questions:
              - id: how-big
                settles: size
                ask: How big?
                options: [smal, big]
                source: 900 Bicycles

            """
        ])
        #expect(faults(team) == ["questions.yaml:6:15: the fact size has no value `smal`; did you mean small?"])
    }
}
