import Classifier
import Coach
import Testing

@testable import Shelf

/// The knowledge that ships.
@Suite struct LibraryTests {
    private let knowledge = Shipped.knowledge

    @Test func `the shipped knowledge has no faults`() {
        #expect(Shipped.faults == [])
    }

    @Test func `there are seven regimes, in the order in which they are compared`() {
        #expect(
            knowledge.regimes.map(\.id) == [
                "pre-training", "fine-tuning", "prompting", "retrieval", "inference", "deployment", "governance",
            ])
        #expect(knowledge.regimes.map(\.order) == Array(1...7))
    }

    @Test func `every card says something under every heading`() {
        for regime in knowledge.regimes {
            for heading in Heading.allCases {
                #expect(regime.card[heading]?.say.isEmpty == false, "\(regime.id), \(heading)")
            }
            #expect(!regime.limits.isEmpty && !regime.analogies.isEmpty, "\(regime.id)")
        }
    }

    @Test func `there are thirty-eight intents and what is outside, numbered without a gap`() {
        #expect(knowledge.intents.map(\.number) == Array(0...38))
        #expect(knowledge.intents.first?.id == Intent.outside)
    }

    @Test func `every intent is taught by sixty statements or more, what is outside by four hundred`() {
        let counts = Dictionary(Shipped.lessons.map { ($0.label, 1) }, uniquingKeysWith: +)
        for intent in knowledge.intents {
            #expect(counts[intent.id, default: 0] >= (intent.id == Intent.outside ? 400 : 60), "\(intent.id)")
        }
        #expect(counts.count == 39)
    }

    @Test func `every row of the documents' tables is a line not to say, once`() {
        let rows = knowledge.dontSay.flatMap(\.rows)
        let expected = ["000", "001", "002"].flatMap { document in (1...10).map { "\(document).\($0)" } }
        #expect(rows.sorted() == expected.sorted())
    }

    @Test func `a line not to say outside the tables is reported by an x-name`() {
        for line in knowledge.dontSay {
            #expect(line.row == line.rows.first || line.row.hasPrefix("x-"), "\(line.row)")
        }
    }

    @Test func `every intent has a line not to say`() {
        let warned = Set(knowledge.dontSay.flatMap(\.intents))
        for intent in knowledge.intents where intent.id != Intent.outside {
            #expect(warned.contains(intent.id), "\(intent.id)")
        }
    }

    @Test func `every row has two lines to say for each of its intents`() {
        for rule in knowledge.table.rules {
            for intent in rule.intents {
                #expect(knowledge.lines(for: rule, intent: intent).count >= 2, "\(rule.id), \(intent)")
            }
        }
    }

    @Test func `every intent is answered by a row, with nothing settled`() {
        for intent in knowledge.intents {
            #expect(knowledge.table.rule(for: intent.id, [:]) != nil, "\(intent.id)")
        }
    }

    @Test func `the comparison has nine dimensions with a cell for each regime`() {
        #expect(knowledge.comparison.dimensions.count == 9)
        for dimension in knowledge.comparison.dimensions {
            #expect(Set(dimension.cells.keys) == Set(knowledge.regimes.map(\.id)), "\(dimension.id)")
            #expect(dimension.cells.values.allSatisfy { !$0.isEmpty }, "\(dimension.id)")
        }
    }

    @Test func `nothing that ships could steer a terminal`() {
        let texts =
            knowledge.doSay.flatMap { [$0.text, $0.why] } + knowledge.dontSay.flatMap { [$0.text, $0.why] }
            + knowledge.claims.map(\.text) + knowledge.terms.map(\.say) + knowledge.questions.map(\.ask)
            + knowledge.intents.flatMap { [$0.heard, $0.wants, $0.means] } + Shipped.lessons.map(\.text)
        #expect(texts.filter { $0.inert != $0 } == [])
    }

    @Test func `a folder that can't be opened is a fault`() throws {
        let folder = try TemporaryFolder()
        let faults = #expect(throws: Faults.self) { try Library.read([folder("none")]) }
        #expect(
            faults?.description
                == "\(folder("none")): can't be opened: No such file or directory; it must be a knowledge folder")
    }

    @Test func `an empty folder is no knowledge: every part is missing`() throws {
        let folder = try TemporaryFolder()
        let faults = try #require(#expect(throws: Faults.self) { try Library.read([folder.path]) })
        #expect(
            faults.all.map { folder.plain($0.place.file) } == [
                "claims.yaml", "comparison.yaml", "followups.yaml", "glossary.yaml", "intents", "phrases",
                "questions.yaml", "regimes", "rules.csv", "sources.yaml", "voices",
            ])
        #expect(faults.all.allSatisfy { $0.problem == "is missing" })
    }

    @Test func `every fault of every file is reported at once`() throws {
        let folder = try SmallKnowledge.folder([
            "glossary.yaml": "terms: [\n", "claims.yaml": "claims:\n  - id: one\n", "followups.yaml": "pointer: x\n",
        ])
        let faults = try #require(#expect(throws: Faults.self) { try Library.read([folder.path]) })
        let files = Set(faults.all.map { folder.plain($0.place.file) })
        #expect(files.isSuperset(of: ["glossary.yaml", "claims.yaml", "followups.yaml", "phrases/purchase.yaml"]))
    }

    @Test func `the same files are the same knowledge, wherever they lie`() throws {
        let (here, there) = (try SmallKnowledge.folder(), try SmallKnowledge.folder())
        let one = try Library.read([here.path]).knowledge
        let two = try Library.read([there.path]).knowledge
        #expect(one == two)
        #expect(one.fingerprint.count == 12)
        let changed = try SmallKnowledge.folder()
        try changed.replace("What you sit on.", with: "What you lie on.", in: "glossary.yaml")
        #expect(try Library.read([changed.path]).knowledge.fingerprint != one.fingerprint)
    }

    @Test func `files saved with carriage returns are the same knowledge`() throws {
        let folder = try SmallKnowledge.folder()
        try folder.replace(
            "I want to buy a bicycle\n", with: "\"I want to buy a bicycle\nsell me a bicycle\"\n", in: "rules.csv")
        let plain = try Library.read([folder.path])
        for name in SmallKnowledge.files.keys {
            try folder.write(name, try folder.text(name).replacing("\n", with: "\r\n"))
        }
        let library = try Library.read([folder.path])
        #expect(library.lessons(of: .buyers) == plain.lessons(of: .buyers))
        #expect(library.knowledge.table == plain.knowledge.table)
        var (same, other) = (plain.knowledge, library.knowledge)
        (same.fingerprint, other.fingerprint) = ("", "")
        #expect(same == other)
    }
}
