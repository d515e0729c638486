import Classifier
import Testing

@testable import Shelf

/// Words that can stand for one another, and folders of them over one another.
@Suite struct ConceptFileTests {
    /// The concepts of files in one folder, or what is wrong, a line each.
    private func read(_ files: [String: String]) throws -> (concepts: [Concept], faults: [String]) {
        let folder = try TemporaryFolder(files)
        do {
            return (try Library.concepts(of: [folder.path]), [])
        } catch {
            return ([], error.all.map { folder.plain($0.description) })
        }
    }

    @Test func `a concept is an id and its words`() throws {
        let (concepts, faults) = try read([
            "concepts/money.yaml": "# Money.\nconcepts:\n  bill: bill, invoice,fee\n  cash-machine: atm, cashpoint\n",
            "concepts/animals.yaml": "concepts:\n  dog: dog, puppy\n",
        ])
        #expect(
            concepts == [
                Concept(id: "dog", words: ["dog", "puppy"]), Concept(id: "bill", words: ["bill", "invoice", "fee"]),
                Concept(id: "cash-machine", words: ["atm", "cashpoint"]),
            ])
        #expect(faults == [])
    }

    @Test(arguments: [
        ("bill: bill, credit note, fee", "3:15: `credit note` is no word; "),
        ("bill: bill, e-mail", "3:15: `e-mail` is no word; "), ("bill: bill, Visa", "3:15: `Visa` is no word; "),
        ("bill: bill, café", "3:15: `café` is no word; "), ("bill: bill, fee!", "3:15: `fee!` is no word; "),
        ("bill: 'bill, Visa'", "3:16: `Visa` is no word; "),
        ("bill: bill,\n    fee, Visa", "4:10: `Visa` is no word; "),
        ("bill: bill, , fee", "3:13: there is no word between the commas; drop one of them"),
        ("bill: bill, fee,", "3:18: there is no word between the commas; drop one of them"),
        ("bill: bill", "3:3: the concept bill has only one word; name another that can stand for it"),
        ("bill: bill, bill", "3:3: the concept bill has only one word; name another that can stand for it"),
        ("bill:", "3:8: `bill` is empty"), ("bill: [bill, fee]", "3:9: expected text here"),
        ("Bill: bill, fee", "3:3: `Bill` is no id; small letters, digits and hyphens"),
        ("bill: bill, fee\n  bill: tab, fare", "not YAML"),
        ("dog: dog, hound\ncocnepts: {}", "4:1: unknown key `cocnepts`; did you mean concepts?"),
    ])
    func `what is no concept is a fault with its place`(_ lines: String, _ fault: String) throws {
        let faults = try read(["concepts/a.yaml": "# Fields.\nconcepts:\n  \(lines)\n"]).faults
        #expect(faults.count == 1)
        let isSyntax = fault == "not YAML"
        #expect(
            faults.first?.hasPrefix(isSyntax ? "concepts/a.yaml" : "concepts/a.yaml:\(fault)") == true, "\(faults)")
    }

    @Test func `an id that two files of a folder define is a fault`() throws {
        let faults = try read([
            "concepts/a.yaml": "concepts:\n  dog: dog, hound\n", "concepts/b.yaml": "concepts:\n  dog: dog, puppy\n",
        ]).faults
        #expect(faults == ["concepts/b.yaml:2:3: the concept dog is defined twice; first at concepts/a.yaml:2"])
    }

    @Test func `a team's concept replaces the one of its id, the others stay`() throws {
        let base = try TemporaryFolder(["concepts/a.yaml": "concepts:\n  dog: dog, hound\n  cat: cat, kitten\n"])
        let team = try TemporaryFolder(["concepts/ours.yaml": "concepts:\n  dog: dog, mutt\n  cow: cow, ox\n"])
        #expect(
            try Library.concepts(of: [base.path, team.path]) == [
                Concept(id: "dog", words: ["dog", "mutt"]), Concept(id: "cat", words: ["cat", "kitten"]),
                Concept(id: "cow", words: ["cow", "ox"]),
            ])
    }

    @Test func `knowledge may do without`() throws {
        let folder = try SmallKnowledge.folder()
        #expect(try Library.read([folder.path]).concepts == [])
        #expect(try Library.concepts(of: [folder.path]) == [])
    }

    @Test func `they are part of the knowledge, and so are their faults`() throws {
        let folder = try SmallKnowledge.folder(["concepts/a.yaml": "concepts:\n  dog: dog, hound\n"])
        let library = try Library.read([folder.path])
        #expect(library.concepts == [Concept(id: "dog", words: ["dog", "hound"])])
        let other = try SmallKnowledge.folder(["concepts/a.yaml": "concepts:\n  dog: dog, puppy\n"])
        #expect(try Library.read([other.path]).knowledge.fingerprint != library.knowledge.fingerprint)
        let before = try Fingerprint(knowledge: [folder.path])
        try folder.write("concepts/a.yaml", "concepts:\n  dog: dog, Hound\n")
        #expect(try Fingerprint(knowledge: [folder.path]) != before)
        let faults = Library.survey([folder.path]).faults.map { folder.plain($0.description) }
        #expect(faults.map { $0.prefix { $0 != ";" } } == ["concepts/a.yaml:2:13: `Hound` is no word"])
    }

    @Test func `other faults of a folder don't keep its concepts from being read`() throws {
        let folder = try SmallKnowledge.folder([
            "concepts/a.yaml": "concepts:\n  dog: dog, hound\n", "glossary.yaml": "terms: [\n",
        ])
        #expect(try Library.concepts(of: [folder.path]).map(\.id) == ["dog"])
    }

    @Test func `a folder that can't be opened is a fault`() throws {
        let folder = try TemporaryFolder()
        let faults = #expect(throws: Faults.self) { try Library.concepts(of: [folder("none")]) }
        #expect(faults?.description.contains("can't be opened") == true)
    }

    @Test func `what ships reads without fault, and no word stands in more than three concepts`() throws {
        let concepts = try Library.concepts(of: [Shipped.folder])
        #expect(concepts.count > 1_000)
        #expect(Set(concepts.map(\.id)).count == concepts.count)
        let counts = Dictionary(concepts.flatMap { Set($0.words) }.map { ($0, 1) }, uniquingKeysWith: +)
        #expect(counts.filter { $0.value > 3 }.keys.sorted() == [])
        #expect(concepts.filter { Set($0.words).count < $0.words.count }.map(\.id) == [])
    }
}
