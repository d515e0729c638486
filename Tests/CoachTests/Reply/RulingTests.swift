import Testing

@testable import Coach

@Suite struct RulingTests {
    private func ruling(_ intent: String, _ settled: [String: String] = [:]) throws -> Ruling {
        try #require(Ruling(.small, intent: intent, settled: settled))
    }

    @Test func `only the facts that matter decide`() throws {
        let ruling = try ruling("documents", ["purpose": "know", "place": "stays", "mood": "good"])
        #expect(ruling.rule.id == "documents-inside")
        #expect(ruling.facts == ["place": "stays"])
    }

    @Test func `where the table has a gap there is no ruling`() {
        #expect(Ruling(.small, intent: "unknown", settled: [:]) == nil)
        #expect(Ruling(.small([.small("a", "train", "know", "-", "-", nil)]), intent: "train", settled: [:]) == nil)
    }

    @Test func `the runner-up comes with what would have to be different`() throws {
        let runnerUp = try #require(try ruling("train", ["purpose": "know"]).runnerUp(.small))
        #expect(runnerUp.rule.id == "knows-inside")
        #expect(
            runnerUp.differences == [
                Ruling.Difference(fact: "place", demands: .oneOf(["stays"]), settled: nil)
            ])
    }

    @Test func `a difference tells what is settled instead`() throws {
        let facts = ["purpose": "both", "place": "stays", "examples": "few"]
        let runnerUp = try #require(try ruling("train", facts).runnerUp(.small))
        #expect(runnerUp.rule.id == "knows-inside")
        #expect(
            runnerUp.differences == [
                Ruling.Difference(fact: "purpose", demands: .oneOf(["know"]), settled: "both")
            ])
    }

    @Test func `making up the differences makes the runner-up hold`() throws {
        for purpose in [nil, "know", "changing", "form", "both"] {
            for place in [nil, "stays", "leaves"] {
                var settled: [String: String] = [:]
                settled["purpose"] = purpose
                settled["place"] = place
                let runnerUp = try #require(try ruling("train", settled).runnerUp(.small))
                for difference in runnerUp.differences {
                    #expect(difference.settled == settled[difference.fact])
                    #expect(!difference.demands.holds(difference.settled))
                    switch difference.demands {
                    case .oneOf(let values): settled[difference.fact] = values.first
                    default: settled[difference.fact] = nil
                    }
                }
                #expect(try ruling("train", settled).rule == runnerUp.rule)
            }
        }
    }

    @Test func `a ruling without another row has no runner-up`() throws {
        #expect(try ruling("hosting").runnerUp(.small) == nil)
    }
}
