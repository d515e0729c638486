import Classifier
import Coach
import Testing

@testable import Shelf

/// Moves, what reps say, and the rubric: how they are read, and what is wrong with them.
@Suite struct RepSpeechTests {
    /// The small knowledge with its reps, some files changed.
    private func library(_ changes: [String: String] = [:]) throws -> (library: Library, faults: [String]) {
        let folder = try SmallKnowledge.folder(SmallKnowledge.reps.merging(changes) { $1 })
        let library = Library.survey([folder.path])
        return (library, library.faults.map { folder.plain($0.description) })
    }

    private func faults(_ name: String, _ old: String, _ new: String) throws -> [String] {
        let folder = try SmallKnowledge.folder(SmallKnowledge.reps)
        try folder.replace(old, with: new, in: name)
        return Library.survey([folder.path]).faults.map { folder.plain($0.description) }
    }

    // MARK: Reading

    @Test func `moves, lines and checks are read as they are written`() throws {
        let (library, faults) = try library()
        #expect(faults == [])
        #expect(
            library.knowledge.moves == [
                Move(id: "asks", kind: .asks, regime: nil, means: "asks what it is for"),
                Move(id: "toward-rental", kind: .toward, regime: "rental", means: "points to renting"),
                Move(id: "talk", kind: .talk, regime: nil, means: "everything else"),
            ])
        #expect(library.knowledge.rubric.checks.map(\.question) == CallScorecard.Question.allCases)
        #expect(library.knowledge.rubric.checks.first?.asks == "Was it so?")
        #expect(library.knowledge.rubric.figures.map(\.id) == ["talk_ratio"])
        #expect(library.lessons(of: .reps).count == 18)
    }

    @Test func `a person's lines are held out as one, many people's ways one by one`() throws {
        let lessons = try library().library.lessons(of: .reps)
        #expect(lessons.contains(Example(text: "good morning", label: "talk", group: "ann")))
        #expect(lessons.contains(Example(text: "just buy one and be done with it", label: "just-buy", group: nil)))
        #expect(lessons.contains(Example(text: "lovely weather for a ride", label: "talk", group: nil)))
        #expect(!lessons.contains { $0.text.contains("door") || $0.text.isEmpty })
    }

    @Test func `what reps say teaches nothing about buyers, nor the other way round`() throws {
        let with = try library().library
        let folder = try SmallKnowledge.folder()
        let without = Library.survey([folder.path])
        #expect(with.lessons(of: .buyers) == without.lessons(of: .buyers))
        #expect(without.lessons(of: .reps) == [] && without.faults.isEmpty)
        #expect(without.knowledge.moves == [] && without.knowledge.rubric.checks == [])
    }

    @Test func `a team's file replaces the one of its id, and its move the one of its id`() throws {
        let base = try SmallKnowledge.folder(SmallKnowledge.reps)
        let team = try TemporaryFolder([
            "reps/any-name.yaml": "id: ann\nvoice: another Ann\nexamples:\n  asks: |\n    so what for?\n",
            "moves.yaml": "moves:\n  - id: asks\n    kind: dodges\n    means: ours\n",
        ])
        let library = Library.survey([base.path, team.path])
        #expect(library.faults == [])
        #expect(library.lessons(of: .reps).filter { $0.group == "ann" }.map(\.text) == ["so what for?"])
        #expect(library.lessons(of: .reps).count == 7)
        #expect(library.knowledge.move("asks")?.kind == .dodges)
        #expect(library.knowledge.moves.map(\.id) == ["asks", "toward-rental", "talk"])
    }

    // MARK: Faults of reps

    @Test func `a label that nobody defined is named with the one that was meant`() throws {
        #expect(
            try faults("reps/just-buy.yaml", "  talk: |", "  tlak: |") == [
                "reps/just-buy.yaml:10:3: unknown don't-say or move `tlak`; did you mean talk?"
            ])
        #expect(
            try faults("reps/ann.yaml", "  asks: |", "  just-bye: |") == [
                "reps/ann.yaml:4:3: unknown don't-say or move `just-bye`; did you mean just-buy?"
            ])
    }

    @Test func `where the moves can't be read, nobody says that labels are unknown`() throws {
        let faults = try library(["moves.yaml": "moves: [\n"]).faults
        #expect(faults.count == 1 && faults[0].hasPrefix("moves.yaml:"), "\(faults)")
    }

    @Test(arguments: [
        ("voice: Ann, who asks\n", "", "1:1: no `voice`"),
        ("id: ann\n", "", "1:1: no `id`"),
        ("id: ann", "id: Ann", "1:5: `Ann` is no id; small letters, digits and hyphens"),
        ("voice: Ann", "vioce: x\nvoice: Ann", "2:1: unknown key `vioce`; did you mean voice?"),
    ])
    func `a fault of a person's file has its line and column`(_ old: String, _ new: String, _ fault: String) throws {
        let found = try faults("reps/ann.yaml", old, new)
        #expect(found.contains("reps/ann.yaml:\(fault)"), "\(found)")
    }

    @Test func `lines that aren't a block are a fault`() throws {
        #expect(
            try library(["reps/bo.yaml": "id: bo\nvoice: Bo\nexamples:\n  asks: what for?\n"]).faults == [
                "reps/bo.yaml:4:9: `asks` must be a block of lines; write `asks: |` and one entry a line"
            ])
    }

    @Test func `a file without examples, or with one that is no mapping, is a fault`() throws {
        #expect(try library(["reps/bo.yaml": "id: bo\nvoice: Bo\n"]).faults == ["reps/bo.yaml:1:1: no `examples`"])
        #expect(
            try library(["reps/bo.yaml": "id: bo\nvoice: Bo\nexamples: |\n  hi\n"]).faults == [
                "reps/bo.yaml:3:11: expected `key: value` lines under `examples`"
            ])
    }

    @Test func `a person who is there twice is a fault, with the other's place`() throws {
        let ann = try #require(SmallKnowledge.reps["reps/ann.yaml"])
        #expect(
            try library(["reps/zoe.yaml": ann]).faults == [
                "reps/zoe.yaml:1:5: the rep ann is defined twice; first at reps/ann.yaml:1"
            ])
    }

    // MARK: Faults of moves

    @Test(arguments: [
        ("kind: toward", "kind: towards", "6:11: `kind` can't be `towards`; did you mean toward?"),
        ("regime: rental", "regime: rentals", "7:13: unknown regime `rentals`; did you mean rental?"),
        ("    means: points to renting\n", "", "5:5: no `means`"),
        ("means: points to renting", "meens: renting", "8:5: unknown key `meens`; did you mean means?"),
        ("id: toward-rental", "id: asks", "5:9: the move asks is defined twice; first at moves.yaml:2"),
        ("  - id: toward-rental\n    kind", "  - kind", "5:5: no `id`"),
    ])
    func `a fault of a move has its line and column`(_ old: String, _ new: String, _ fault: String) throws {
        let found = try faults("moves.yaml", old, new)
        #expect(found.contains("moves.yaml:\(fault)"), "\(found)")
    }

    // MARK: Faults of the rubric

    @Test func `a check that isn't described is a fault`() throws {
        let checks = Array(SmallKnowledge.checks.dropLast())
        #expect(
            try library(["rubric.yaml": SmallKnowledge.rubric(checks)]).faults == [
                "rubric.yaml:2:3: the check no-stale-claim isn't described; "
                    + "whoever is scored by it must be able to read it"
            ])
    }

    @Test func `a check that is described twice is a fault`() throws {
        let checks = SmallKnowledge.checks + ["answered"]
        #expect(
            try library(["rubric.yaml": SmallKnowledge.rubric(checks)]).faults == [
                "rubric.yaml:32:9: the check answered is described twice"
            ])
    }

    @Test func `a check that there isn't is named with the one that was meant, once`() throws {
        let checks = ["answered", "asked-frist"] + SmallKnowledge.checks.dropFirst(2)
        let faults = try library(["rubric.yaml": SmallKnowledge.rubric(Array(checks))]).faults
        #expect(faults.contains("rubric.yaml:7:9: `id` can't be `asked-frist`; did you mean asked-first?"), "\(faults)")
        #expect(!faults.contains { $0.contains("twice") }, "\(faults)")
    }

    @Test func `a check or a figure without its words is a fault`() throws {
        let found = try faults("rubric.yaml", "    means: Who talked.\n", "")
        #expect(found == ["rubric.yaml:33:5: no `means`"])
        #expect(try library(["rubric.yaml": "checks: []\n"]).faults.count == SmallKnowledge.checks.count)
        #expect(try library(["rubric.yaml": "figures: []\n"]).faults.contains("rubric.yaml:1:1: no `checks`"))
    }
}
