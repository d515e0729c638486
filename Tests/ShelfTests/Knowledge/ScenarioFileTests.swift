import Coach
import Testing

@testable import Shelf

/// Scenarios as files: read, proven, packed, and what is wrong with them.
@Suite struct ScenarioFileTests {
    private static let shop = """
        id: shop
        title: The shop
        difficulty: medium
        persona:
          role: cyclist
          place: a town
          temper: brisk
          knows: wheels
          fears: hills
          won_by: a ride
        patience: 3
        briefing: A cyclist comes in.
        beats:
          - id: opening
            raises: buy-one
            says: |
              I want a bike.
              A bike, please.
              Sell me a bike.
            on:
              - move: dont-say
                phrase: "900.1"
                to: gone
              - move: right-regime
                to: sold
              - move: any
                to: opening
          - id: sold
            ends: won
            says: |
              Sold.
              I'll take it.
              Done.
          - id: gone
            ends: walked
            says: |
              Bye.
              No.
              Never mind.
        goals:
          - id: no-push
            asks: Didn't push
            never: dont-say
            beats: [opening]

        """

    private func faults(_ old: String, _ new: String) throws -> [String] {
        let folder = try SmallKnowledge.folder(["scenarios/shop.yaml": Self.shop])
        try folder.replace(old, with: new, in: "scenarios/shop.yaml")
        return Library.survey([folder.path]).faults.map { folder.plain($0.description) }
    }

    @Test func `a scenario is read as it is written`() throws {
        let folder = try SmallKnowledge.folder(["scenarios/shop.yaml": Self.shop])
        let scenario = try #require(try Library.read([folder.path]).knowledge.scenario("shop"))
        #expect(scenario.difficulty == .medium)
        #expect(scenario.persona.wonBy == "a ride")
        #expect(scenario.patience == 3)
        #expect(scenario.beats.map(\.id) == ["opening", "sold", "gone"])
        #expect(scenario.beats[0].says.count == 3)
        #expect(scenario.beats[0].branches[0] == Beat.Branch(act: Act(.dontSay, phrase: "900.1"), to: "gone"))
        #expect(scenario.beats[2].ends == .walked)
        #expect(scenario.goals.map(\.isNever) == [true])
    }

    @Test func `a pack keeps it`() throws {
        let folder = try SmallKnowledge.folder(["scenarios/shop.yaml": Self.shop])
        let knowledge = try Library.read([folder.path]).knowledge
        let writer = PackWriter()
        knowledge.scenarios.pack(into: writer)
        #expect(!writer.bytes.isEmpty)
        let cache = try TemporaryFolder()
        let store = Store(folders: [folder.path], cache: cache.path)
        #expect(try store.open().knowledge.scenarios == knowledge.scenarios)
        #expect(try store.open().knowledge.scenarios == knowledge.scenarios)
    }

    @Test func `a team's scenario lies over the shipped one`() throws {
        let base = try SmallKnowledge.folder(["scenarios/shop.yaml": Self.shop])
        let team = try TemporaryFolder(["scenarios/shop.yaml": Self.shop])
        try team.replace("title: The shop", with: "title: Ours", in: "scenarios/shop.yaml")
        #expect(try Library.read([base.path, team.path]).knowledge.scenarios.map(\.title) == ["Ours"])
    }

    @Test(arguments: [
        ("id: shop\n", "id: shops\n", "1:5: the scenario shops is in shop.yaml; its file must be shops.yaml"),
        ("difficulty: medium", "difficulty: medum", "3:13: `difficulty` can't be `medum`; did you mean medium?"),
        ("raises: buy-one", "raises: buy-on", "15:13: unknown intent `buy-on`; did you mean buy-one?"),
        (
            "move: right-regime", "move: rigth-regime",
            "24:15: `move` can't be `rigth-regime`; did you mean right-regime?"
        ),
        (
            "to: sold", "to: sald",
            "25:13: `right-regime` of the beat opening names the unknown beat `sald`; did you mean sold?"
        ),
        (
            "phrase: \"900.1\"", "phrase: \"900.2\"",
            "23:13: `dont-say` of the beat opening names the unknown don't-say `900.2`; did you mean 900.1?"
        ),
        ("      Done.\n", "", "28:9: the beat sold has 2 wordings; 3 or more under `says`, one a line"),
        ("patience: 3", "patience: 0", "1:5: the scenario shop begins without patience; `patience` is 1 or more"),
        (
            "ends: walked", "ends: lost",
            "1:5: the scenario shop has 0 beats that end as walked; exactly one tells how the buyer leaves"
        ),
        (
            "beats: [opening]", "beats: [sold]",
            "41:9: the goal no-push can't be met; nobody answers in the beats it names"
        ),
        ("beats: [opening]", "beat: [opening]", "44:5: unknown key `beat`; did you mean beats?"),
    ])
    func `what is wrong has its place`(_ old: String, _ new: String, _ fault: String) throws {
        #expect(try faults(old, new) == ["scenarios/shop.yaml:\(fault)"])
    }

    @Test func `all faults come at once`() throws {
        let found = try faults("to: sold\n", "to: sald\n      - move: asks\n        to: opning\n")
        #expect(found.count == 2)
    }

    @Test func `what ships is sound`() throws {
        let scenarios = try Library.read([Shipped.folder]).knowledge.scenarios
        #expect(scenarios.allSatisfy { !$0.goals.isEmpty })
    }
}
