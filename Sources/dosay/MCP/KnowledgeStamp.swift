import Shelf

/// What the files of knowledge and prompts were like when something was made of them, and on which day.
struct KnowledgeStamp: Equatable {
    private let knowledge: Fingerprint
    private let prompts: Fingerprint
    private let day: String

    /// - Throws: `Faults` for a folder of knowledge that can't be opened.
    init(_ store: Store, day: String) throws(Faults) {
        knowledge = try Fingerprint(knowledge: store.folders)
        prompts = Fingerprint(prompts: store.prompts)
        self.day = day
    }
}
