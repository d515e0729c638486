import Coach
import Testing

@testable import Shelf

/// The ear for reps, and its pack beside the buyers'.
@Suite struct RepEarStoreTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try SmallKnowledge.folder(SmallKnowledge.reps)
        store = Store(folders: [folder.path], cache: folder("cache"))
    }

    /// Opens both ears; how many lines each had to learn from, nil where it had to learn nothing.
    private func opens() throws -> (buyers: Int?, reps: Int?) {
        var learned: (buyers: Int?, reps: Int?)
        _ = try store.open { learned.buyers = $0 }
        _ = try store.openRepEar { learned.reps = $0 }
        return learned
    }

    private func packs() throws -> [String] { try Disk.names(in: folder("cache")).sorted() }

    @Test func `it learns from what reps say, once, and tells a don't-say from a question`() throws {
        let first = try opens()
        #expect(first.buyers == 26 && first.reps == 18)
        let again = try opens()
        #expect(again.buyers == nil && again.reps == nil)
        let ear = try store.openRepEar()
        #expect(ear.hear("You had better just buy it. How far do you ride?").map(\.label) == ["just-buy", "asks"])
        #expect(ear.isDontSay("just-buy") && !ear.isDontSay("asks"))
        #expect(ear.model.labels.contains(Move.talk))
    }

    @Test func `its pack lies beside the buyers', and who only asks never makes it`() throws {
        _ = try store.open()
        let buyers = try packs()
        #expect(buyers.count == 1)
        _ = try store.openRepEar()
        let both = try packs()
        #expect(both.count == 2 && both.contains(buyers[0]))
        let rep = try #require(both.first { $0 != buyers[0] })
        // Losing one costs the other nothing.
        try folder.remove("cache/\(rep)")
        let lost = try opens()
        #expect(lost.buyers == nil && lost.reps == 18)
    }

    @Test func `the same knowledge is heard with either, from the pack as from the files`() throws {
        let read = try store.openRepEar()
        let kept = try store.openRepEar()
        #expect(read.model == kept.model)
        for text in ["just buy it", "rent one for the week first", "come on in", ""] {
            #expect(read.hear(text, about: ["buy-one"]) == kept.hear(text, about: ["buy-one"]))
        }
    }

    @Test func `another line of a rep is learned by that ear alone`() throws {
        _ = try opens()
        try folder.replace("how far do you ride?", with: "how far would you ride?", in: "reps/ann.yaml")
        let edited = try opens()
        #expect(edited.buyers == nil && edited.reps == 18)
        #expect(try opens().reps == nil)
    }

    @Test func `another statement of a buyer is learned by the other alone`() throws {
        _ = try opens()
        try folder.replace("sell me a bicycle", with: "sell me the bicycle", in: "intents/buy-one.yaml")
        let edited = try opens()
        #expect(edited.buyers == 26 && edited.reps == nil)
    }

    @Test func `an edit that is no line is taken up without learning`() throws {
        _ = try opens()
        try folder.replace(
            "for: [buy-one, rent-one]\n    answered_by", with: "for: [rent-one]\n    answered_by",
            in: "phrases/dont-say.yaml")
        try folder.replace("points to renting", with: "says rent it", in: "moves.yaml")
        let edited = try opens()
        #expect(edited.buyers == nil && edited.reps == nil)
        #expect(try store.open().knowledge.move("toward-rental")?.means == "says rent it")
    }

    @Test func `a faulty edit is refused, and the pack doesn't hide it`() throws {
        _ = try opens()
        try folder.write("reps/ann.yaml", "id: ann\n")
        let faults = #expect(throws: Faults.self) { try store.openRepEar() }
        #expect(faults?.description.contains("reps/ann.yaml:1:1: no `voice`") == true)
    }

    @Test func `knowledge without what reps say is a fault that says what is missing, and good for buyers`() throws {
        let folder = try SmallKnowledge.folder()
        for cache in [folder("cache"), nil] {
            let store = Store(folders: [folder.path], cache: cache)
            var learned = false
            let faults = #expect(throws: Faults.self) { try store.openRepEar { _ in learned = true } }
            #expect(
                faults.map { folder.plain($0.description) }
                    == "\(folder.path): has nothing to learn from for the ear for reps; "
                    + "it needs moves.yaml and reps/*.yaml")
            #expect(!learned)
            #expect(try store.open().knowledge.regimes.count == 2)
        }
    }
}
