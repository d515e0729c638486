import Testing

@testable import Coach

@Suite struct RuleProofTests {
    /// What is found in a table that has these rows for `train` and one row for every other intent.
    private func findings(_ rules: [Rule]) -> [RuleProof.Finding] {
        let others = Knowledge.small.intents.map(\.id).filter { $0 != "train" }.joined(separator: "|")
        return RuleProof(.small(rules + [.small("others", others, "-", "-", "-", nil)])).findings
    }

    private func witness(_ facts: [String: String] = [:]) -> RuleProof.Witness {
        RuleProof.Witness(intent: "train", facts: facts)
    }

    @Test func `the small table is proven`() {
        #expect(RuleProof(.small).findings == [])
    }

    @Test func `a gap is found with its smallest witness`() {
        #expect(findings([]) == [.gap(witness())])
        #expect(
            findings([.small("a", "train", "!know|changing", "-", "-", nil)]) == [.gap(witness(["purpose": "know"]))])
        #expect(
            findings([
                .small("a", "train", "!know", "-", "-", nil), .small("b", "train", "know", "!stays", "-", nil),
            ]) == [.gap(witness(["purpose": "know", "place": "stays"]))])
    }

    @Test func `of one intent a single gap is told`() {
        #expect(findings([.small("a", "train", "?", "?", "?", nil)]).count == 1)
    }

    @Test func `an intent that no row names is a gap`() {
        let findings = RuleProof(.small([])).findings
        #expect(findings == Knowledge.small.intents.map { .gap(.init(intent: $0.id, facts: [:])) })
    }

    @Test func `rows that hold together with one outcome overlap`() {
        #expect(
            findings([
                .small("a", "train", "-", "-", "-", "prompting"),
                .small("b", "train", "know|form", "leaves", "-", "prompting"),
            ]) == [.overlap("a", "b", witness(["purpose": "know", "place": "leaves"]))])
    }

    @Test(arguments: [
        Rule.small("b", "train", "-", "-", "few", "retrieval"),
        .small("b", "train", "-", "-", "few", "prompting", also: "retrieval"),
        .small("b", "train", "-", "-", "few", "prompting", asksFirst: true), .small("b", "train", "-", "-", "few", nil),
    ])
    func `rows that hold together with different outcomes conflict`(_ other: Rule) {
        #expect(
            findings([.small("a", "train", "-", "-", "-", "prompting"), other])
                == [.conflict("a", "b", witness(["examples": "few"]))])
    }

    @Test func `what differs in questions and lines alone is no conflict`() {
        #expect(
            findings([
                .small("a", "train", "-", "-", "-", "prompting", questions: ["how-many"]),
                .small("b", "train", "?", "-", "-", "prompting", phrases: ["show-it"]),
            ]) == [.overlap("a", "b", witness())])
    }

    @Test func `every pair of rows is told once`() {
        let rows = ["a", "b", "c"].map { Rule.small($0, "train", "-", "-", $0 == "a" ? "-" : "!few", "prompting") }
        #expect(
            Set(findings(rows)) == [
                .overlap("a", "b", witness()), .overlap("a", "c", witness()), .duplicate("b", "c"),
            ])
    }

    @Test func `rows with the same demands are duplicates and nothing else`() {
        #expect(
            findings([
                .small("a", "train", "-", "-", "-", "prompting"), .small("b", "train", "-", "-", "-", "retrieval"),
            ]) == [.duplicate("a", "b")])
    }

    @Test func `the order of intents makes no other row`() {
        let rules: [Rule] = [
            .small("a", "train|hosting", "-", "-", "-", nil), .small("b", "hosting|train", "-", "-", "-", nil),
        ]
        #expect(RuleProof(.small(rules)).findings.contains(.duplicate("a", "b")))
    }

    @Test func `a row that no case reaches is found`() {
        #expect(
            findings([
                .small("a", "train", "-", "-", "-", "prompting"), .small("b", "train", "unheard-of", "-", "-", nil),
                .small("c", "unknown", "-", "-", "-", nil),
            ]) == [.unreachable("b"), .unreachable("c")])
    }

    @Test func `a fact that doesn't matter to an intent is never settled for it`() {
        let rules: [Rule] = [
            .small("hosting", "hosting", "-", "-", "-", "deployment"),
            .small("hosting-know", "hosting", "know", "-", "-", "retrieval"),
        ]
        let others = Knowledge.small.intents.map(\.id).filter { $0 != "hosting" }.joined(separator: "|")
        let findings = RuleProof(.small(rules + [.small("others", others, "-", "-", "-", nil)])).findings
        #expect(findings == [.unreachable("hosting-know")])
    }

    @Test func `in a proven table every combination has exactly one row`() throws {
        let knowledge = Knowledge.small
        let domains = try knowledge.table.columns.map { column in
            [nil] + (try #require(knowledge.fact(column)).values(for: "train").map { Optional($0.id) })
        }
        for facts in combinations(domains) {
            let settled = zip(knowledge.table.columns, facts).reduce(into: [:]) { $0[$1.0] = $1.1 }
            let holding = knowledge.table.rules.filter {
                $0.intents.contains("train") && knowledge.table.differences($0, settled).isEmpty
            }
            #expect(holding.count == 1, "\(settled)")
        }
    }

    /// A few thousand small tables, most of them faulty: the proof must say of each what counting rows says.
    @Test func `a table is proven if and only if every combination has exactly one row`() {
        let purposes: [String?] = [nil, "know", "changing", "form", "both"]
        let places: [String?] = [nil, "stays", "leaves"]
        let cells = [
            ["-", "?", "!know", "know", "know|changing|form|both", "?", "-"],
            ["-", "!stays", "stays", "?", "stays|leaves", "-", "-"],
        ]
        var dice = Dice(state: 7)
        var proven = 0
        for _ in 0..<3_000 {
            let rows = (0...Int(dice.next() % 3)).map { at in
                Rule.small(
                    "row-\(at)", "train", cells[0][Int(dice.next() % 7)], cells[1][Int(dice.next() % 7)], "-",
                    dice.next() % 2 == 0 ? "prompting" : "retrieval")
            }
            let counts = purposes.flatMap { purpose in
                places.map { place in
                    rows.count { $0.facts[0].holds(purpose) && $0.facts[1].holds(place) }
                }
            }
            let found = findings(rows)
            let wrong = found.filter { if case .unreachable = $0 { false } else { true } }
            #expect(wrong.isEmpty == counts.allSatisfy { $0 == 1 }, "\(rows.map(\.facts)) \(found)")
            #expect(counts.contains(0) == found.contains { if case .gap = $0 { true } else { false } })
            if wrong.isEmpty { proven += 1 }
        }
        #expect(proven > 20)
    }

    private func combinations(_ domains: [[String?]]) -> [[String?]] {
        domains.reduce([[]]) { all, domain in all.flatMap { head in domain.map { head + [$0] } } }
    }
}

/// The same throws every time.
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
