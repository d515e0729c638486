import Testing

@testable import Shelf

/// What `dosay check` finds.
@Suite struct AuditTests {
    private static let today = "2026-06-01"

    private func findings(_ folder: TemporaryFolder, knowledge: String = "Knowledge") -> [Fault] {
        Audit.findings(
            Store(folders: [folder(knowledge)], prompts: [folder("Prompts")], cache: folder("cache")), today: Self.today
        )
    }

    /// Breaks one thing; the finding must name it at its place.
    private func expectFinding(_ seed: Seed) throws {
        let folder = try Shipped.leanCopy()
        try seed.plant(in: folder)
        // With so few statements to learn from, hits land anywhere: they have tests of their own.
        let findings = findings(folder).filter { !$0.problem.contains("” lands on ") }
        let place = try seed.place(in: folder)
        let listing = findings.map { folder.plain($0.description) }
        #expect(
            findings.contains {
                folder.plain($0.place.file) == place.file && $0.place.line == place.line
                    && ($0.place.column > 0) == (place.line > 0) && $0.description.contains(seed.words)
            }, "wanted \(place.file):\(place.line) \(seed.words), got \(listing)")
        if seed.isAlone { #expect(findings.count == 1, "\(listing)") }
    }

    @Test(arguments: Seed.ofRules) func `a fault of the rule table is found`(_ seed: Seed) throws {
        try expectFinding(seed)
    }

    @Test(arguments: Seed.ofStatements) func `a fault of what is learned from is found`(_ seed: Seed) throws {
        try expectFinding(seed)
    }

    @Test(arguments: Seed.ofTexts) func `a fault of what is said and asked is found`(_ seed: Seed) throws {
        try expectFinding(seed)
    }

    @Test(arguments: Seed.ofFiles) func `a fault of a file is found`(_ seed: Seed) throws {
        try expectFinding(seed)
    }

    @Test func `nothing is found in a copy with nothing broken, besides where hits land`() throws {
        let folder = try Shipped.leanCopy()
        #expect(findings(folder).filter { !$0.problem.contains("” lands on ") } == [])
    }

    /// Learns from everything that ships: a few seconds.
    @Test func `a hit that lands elsewhere is found, and all that ships land`() throws {
        let folder = try Shipped.copy()
        try folder.replace(
            "What will it cost us to run every month?", with: "Prompting is just for demos", in: "Knowledge/rules.csv")
        let found = findings(folder)
        let row = try Seed("", "Knowledge/rules.csv", .append(""), at: "running,running-cost", "").place(in: folder)
        #expect(
            found.map { folder.plain($0.description) } == [
                "Knowledge/rules.csv:\(row.line):1: “Prompting is just for demos” lands on toy instead of running; "
                    + "heard as prompting-is-a-toy"
            ])
    }

    @Test func `a claim is overdue on the day after its review`() throws {
        let folder = try SmallKnowledge.folder()
        func overdue(_ today: String) -> [String] {
            Audit.findings(Store(folders: [folder.path], cache: nil), today: today).map(\.problem)
        }
        #expect(overdue("2030-01-01") == [])
        #expect(overdue("2030-01-02") == ["the claim half-price was to be reviewed by 2030-01-01"])
    }

    @Test func `a hit is played turn by turn`() throws {
        let folder = try SmallKnowledge.folder()
        let store = Store(folders: [folder.path], cache: nil)
        #expect(Audit.findings(store, today: Self.today) == [])
        try folder.replace("for a week > a big one", with: "for a week > lovely weather today", in: "rules.csv")
        #expect(
            Audit.findings(store, today: Self.today).map(\.problem) == [
                "“can we rent a bike for a week > lovely weather today” lands on outside instead of rents-sized"
            ])
    }

    @Test func `every one of a row's hits is tried`() throws {
        let folder = try SmallKnowledge.folder()
        try folder.replace(
            "I want to buy a bicycle\n", with: "\"I want to buy a bicycle\nrent us one\nlovely weather today\"\n",
            in: "rules.csv")
        let found = Audit.findings(Store(folders: [folder.path], cache: nil), today: Self.today)
        #expect(found.map(\.place.line) == [2, 2])
        #expect(
            found.map(\.problem) == [
                "“lovely weather today” lands on outside instead of buys",
                "“rent us one” lands on rents instead of buys",
            ])
    }

    @Test func `only a spaced angle parts turns`() throws {
        let folder = try SmallKnowledge.folder()
        try folder.replace(
            "I want to buy a bicycle\n", with: "I want to buy a bicycle with >21 gears\n", in: "rules.csv")
        let found = Audit.findings(Store(folders: [folder.path], cache: nil), today: Self.today)
        #expect(found.map(\.problem) == [])
    }

    @Test func `findings come in the order of file and line, of knowledge and prompts together`() throws {
        let folder = try SmallKnowledge.folder(["glossary.yaml": "terms: [\n", "claims.yaml": ""])
        let found = Audit.findings(
            Store(folders: [folder.path], prompts: [folder("none")], cache: nil), today: Self.today)
        #expect(found.map(\.place.file) == found.map(\.place.file).sorted())
        #expect(found.contains { $0.place.file == folder("none") })
        #expect(found.contains { $0.place.file == folder("claims.yaml") && $0.problem == "the file is empty" })
    }
}
