import Classifier
import Coach
import Testing

@testable import Shelf

/// A pack of the knowledge about bicycles.
enum SmallPack {
    static func bytes() throws -> [UInt8] {
        let opened = SmallKnowledge.opened
        let contents = Pack.Contents(
            stamps: Pack.Stamps(knowledge: opened.fingerprint, prompts: nil), sources: "sources",
            coach: CoachPrompt(label: "coach@7", sha256: "7a", frame: .standing), knowledge: opened.knowledge)
        return Pack(contents, lessons: lessons, opened.ears.model).bytes
    }

    static let lessons = String(repeating: "0f", count: 32)

    /// Reads bytes as a pack; nil when they are refused.
    static func read(_ bytes: [UInt8]) throws -> Pack? {
        let folder = try TemporaryFolder()
        try folder.write("pack", bytes: bytes)
        return Pack(try Mapping(folder("pack")))
    }
}
