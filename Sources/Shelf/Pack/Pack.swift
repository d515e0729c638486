import Classifier
import Coach

/// Knowledge, the coach prompt's frame and ears as one file, so that a start needs neither reading nor training.
///
/// It is never trusted: another version, another length or a broken seal mean that it is made anew. What it holds besides
/// the model is read only by the program that wrote it, since nothing tells another how; the model says itself whether it
/// can be read, and has a checksum of its own.
final class Pack: Sendable {
    /// nil: another program's.
    let contents: Contents?
    /// What the model learned from, and how: see `Lessons`.
    let lessons: String
    let model: Model

    /// What was made of the sources besides the model, and what they were like.
    struct Contents: Sendable, Hashable {
        var stamps: Stamps
        /// SHA-256 of the knowledge's files.
        var sources: String
        var coach: CoachPrompt
        var knowledge: Knowledge
    }

    /// What the sources looked like from outside.
    struct Stamps: Sendable, Hashable {
        var knowledge: Fingerprint
        /// nil: the prompts couldn't be read.
        var prompts: Fingerprint?
    }

    /// Reads a pack; nil when it isn't whole, or isn't of this version.
    init?(_ mapping: Mapping) {
        guard let head = PackHead(mapping.bytes) else { return nil }
        let region = Region(UnsafeRawBufferPointer(rebasing: mapping.bytes[head.model...]), keeping: mapping)
        guard let model = try? Model(decoding: region) else { return nil }
        let reader = PackReader(mapping, PackHead.size..<head.model)
        contents = head.program == .program ? Contents(from: reader) : nil
        lessons = head.lessons
        self.model = model
    }

    init(_ contents: Contents?, lessons: String, _ model: Model) {
        self.contents = contents
        self.lessons = lessons
        self.model = model
    }

    /// As a file.
    var bytes: [UInt8] {
        let writer = PackWriter()
        contents?.pack(into: writer)
        return PackHead.sealed(writer.bytes, lessons: lessons, model: model.encoded())
    }
}
