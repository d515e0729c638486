import Coach
import Foundation
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

    private static let faulty = """
        id: Every
        title: ""
        difficulty: hardd
        persona:
          role: cyclist
          place: a town
          temper: brisk
          knows: wheels
          fears: hills
          wonby: a ride
        patience: lots
        weights:
          no-dont-say: 2.5
          asked-frist: 2
        beats:
          - id: opening
            raises: buy-on
            says: |
              I want a bike.
              I want a bike.
            on:
              - move: dont-say
                phrase: "900.2"
                to: gnoe
              - move: rigth-regime
                to: sold
              - move: asks
                phrase: "900.1"
                to: opening
              - move: any
                to: sold
              - move: takes-back
                to: opening
          - id: sold
            ends: wonn
            says: Sold.
          - id: sold
            says: |
              Done.
              Over.
              Out.
            on:
              - move: asks
                to: opening
          - id: gone
            ends: lost
            says: |
              Bye.
              No.
              Never mind.
            on:
              - move: any
                to: opening
        goals:
          - id: no-push
            asks: Didn't push
            never: dont-say
            move: asks
            weight: 10
            beats: [opning]
          - id: no-push
            asks: Asked
            moves: asks

        """

    /// Its faults, each behind line and column.
    private static let faultsOfFaulty = """
        1:1: no `briefing`
        1:5: `Every` is no id; small letters, digits and hyphens
        2:8: `title` is empty
        3:13: `difficulty` can't be `hardd`; did you mean hard?
        5:3: no `won_by`
        10:3: unknown key `wonby`; did you mean won_by?
        11:11: `patience` must be a whole number, not `lots`
        13:16: `no-dont-say` must be a whole number from 0 to 9, not `2.5`
        14:3: unknown key `asked-frist`; did you mean asked-first?
        16:9: the beat opening doesn't say what follows whatever the rep does; end `on` with `move: any`, or give it `ends`
        16:9: the beat opening has 2 wordings; 3 or more under `says`, one a line
        16:9: the beat opening says “I want a bike.” twice; word one of them otherwise
        17:13: unknown intent `buy-on`; did you mean buy-one?
        24:13: `dont-say` of the beat opening names the unknown beat `gnoe`; did you mean gone?
        24:13: `dont-say` of the beat opening names the unknown don't-say `900.2`; did you mean 900.1?
        25:15: `move` can't be `rigth-regime`; did you mean right-regime?
        29:13: `asks` of the beat opening has a `phrase`, which asks can't have; only `dont-say` may say which
        33:13: `takes-back` of the beat opening never holds: an earlier branch always does; move it up, or drop it
        35:11: `ends` can't be `wonn`; did you mean won?
        36:11: `says` must be a block of lines; write `says: |` and one entry a line
        37:9: the beat sold doesn't say what follows whatever the rep does; end `on` with `move: any`, or give it `ends`
        37:9: the beat sold is there twice; give one of them another id
        45:9: the beat gone ends the practice and goes on; drop `ends` or `on`
        55:9: the goal no-push names the unknown beat `opning`; did you mean opening?
        57:12: a goal has `move` or `never`, not both; make it two goals
        59:13: `weight` must be a whole number from 1 to 9, not `10`
        61:5: no `move`
        61:9: the goal no-push is there twice; give one of them another id
        63:5: unknown key `moves`; did you mean move?
        """.split(separator: "\n").map { "every.yaml:\($0)" }

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
        (
            "patience: 3", "weights: {no-dont-sey: 2}\npatience: 3",
            "11:11: unknown key `no-dont-sey`; did you mean no-dont-say?"
        ),
        (
            "patience: 3", "weights: {no-dont-say: 10}\npatience: 3",
            "11:24: `no-dont-say` must be a whole number from 0 to 9, not `10`"
        ),
        (
            "beats: [opening]", "weight: 0\n    beats: [opening]",
            "44:13: `weight` must be a whole number from 1 to 9, not `0`"
        ),
    ])
    func `what is wrong has its place`(_ old: String, _ new: String, _ fault: String) throws {
        #expect(try faults(old, new) == ["scenarios/shop.yaml:\(fault)"])
    }

    @Test func `all faults come at once`() throws {
        let found = try faults("to: sold\n", "to: sald\n      - move: asks\n        to: opning\n")
        #expect(found.count == 2)
    }

    @Test func `one with every kind of fault names them all, each at its place`() throws {
        let folder = try TemporaryFolder(["every.yaml": Self.faulty])
        let knowledge = SmallKnowledge.opened.knowledge
        var found: [String] = []
        do throws(Faults) {
            _ = try ScenarioFile.read(at: folder("every.yaml"), knowledge)
        } catch {
            found = error.all.map { folder.plain($0.description) }
        }
        #expect(found == Self.faultsOfFaulty)
    }

    @Test func `a file that isn't of the knowledge is read by its path, whatever it is called`() throws {
        let folder = try TemporaryFolder(["other.yml": Self.shop])
        let knowledge = SmallKnowledge.opened.knowledge
        #expect(try ScenarioFile.read(at: folder("other.yml"), knowledge).id == "shop")
        #expect(throws: Faults.self) { try ScenarioFile.read(at: folder("nothing.yaml"), knowledge) }
    }

    @Test func `weights, what was recorded and what was said then are read and packed`() throws {
        var text = Self.shop.replacingOccurrences(
            of: "patience: 3", with: "patience: 3\nrecorded: call.vtt\nweights:\n  no-dont-say: 2\n  answered: 0")
        text = text.replacingOccurrences(of: "    never: dont-say", with: "    never: dont-say\n    weight: 9")
        text = text.replacingOccurrences(
            of: "      I want a bike.\n      A bike, please.\n      Sell me a bike.\n",
            with: "      I want a bike.\n    then: \"Sure: \\\"we\\\" have one.\"\n")
        let folder = try SmallKnowledge.folder(["scenarios/shop.yaml": text])
        let scenario = try #require(try Library.read([folder.path]).knowledge.scenario("shop"))
        #expect(scenario.weights == [.noDontSay: 2, .answered: 0])
        #expect(scenario.weight(of: .noDontSay) == 2 && scenario.weight(of: .askedFirst) == 1)
        #expect(scenario.goals.map(\.weight) == [9])
        #expect(scenario.recorded == "call.vtt")
        #expect(scenario.beats.map(\.then) == ["Sure: \"we\" have one.", nil, nil])
        let cache = try TemporaryFolder()
        let store = Store(folders: [folder.path], cache: cache.path)
        #expect(try store.open().knowledge.scenario("shop") == scenario)
        #expect(try store.open().knowledge.scenario("shop") == scenario)
    }

    @Test func `wordings may be a list, and then hold what a line can't`() throws {
        let folder = try TemporaryFolder(["shop.yaml": Self.shop])
        try folder.replace(
            "    says: |\n      Bye.\n      No.\n      Never mind.\n",
            with: "    says:\n      - \"# bye\"\n      - \"- no: \\\"\\\"\"\n      - 'ne''er'\n", in: "shop.yaml")
        let scenario = try ScenarioFile.read(at: folder("shop.yaml"), SmallKnowledge.opened.knowledge)
        #expect(scenario.beats[2].says == ["# bye", "- no: \"\"", "ne'er"])
    }

    @Test func `what ships is sound`() throws {
        let scenarios = try Library.read([Shipped.folder]).knowledge.scenarios
        #expect(scenarios.allSatisfy { !$0.goals.isEmpty })
    }
}
