import Testing

@testable import Coach

@Suite struct EntriesTests {
    private static let list: [DoSay] = [
        .small("two-things", "fine-tuning", ["train"]), .small("reads", "retrieval", ["train", "documents"]),
        .small("shows", "retrieval", ["documents"]),
    ]
    /// The same as a list, and as they would lie in a pack.
    private static let both = [
        Entries(list),
        Entries(
            Entries.Drawer(
                count: list.count, entry: { list[$0] }, place: { id in list.firstIndex { $0.id == id } },
                places: { topic in list.indices.filter { list[$0].topics.contains(topic) } })),
    ]

    @Test(arguments: both) func `they come in order`(_ entries: Entries<DoSay>) {
        #expect(entries.map(\.id) == ["two-things", "reads", "shows"])
        #expect(entries.count == 3)
        #expect(entries[1].id == "reads")
    }

    @Test(arguments: both) func `one is found by its id`(_ entries: Entries<DoSay>) {
        #expect(entries[id: "shows"] == Self.list[2])
        #expect(entries[id: "none"] == nil)
    }

    @Test(arguments: both) func `some are found by what they are about`(_ entries: Entries<DoSay>) {
        #expect(entries.about("documents retrieval").map(\.id) == ["reads", "shows"])
        #expect(entries.about("documents").isEmpty)
        #expect(entries.first(about: "documents retrieval") { $0.id != "reads" }?.id == "shows")
        #expect(entries.first(about: "train retrieval") { $0.id != "reads" } == nil)
    }

    @Test func `however they lie, they are the same`() {
        #expect(Self.both[0] == Self.both[1])
        #expect(Self.both[0] != [Self.list[0]])
    }
}
