import Classifier
import Coach

/// Knowledge and prompt folders that lie over one another, and what was learned from them.
public struct Store: Sendable {
    /// The shipped folder first; by id, a later one's entry wins.
    public let folders: [String]
    /// The same of prompts.
    public let prompts: [String]
    private let cache: PackFolder?

    /// - Parameter cache: Where packs are kept; nil: nowhere, every start reads and trains.
    public init(folders: [String], prompts: [String] = [], cache: String?) {
        self.folders = folders
        self.prompts = prompts
        self.cache = cache.map { PackFolder(path: $0) }
    }

    /// What a conversation needs.
    public struct Opened: Sendable {
        public let knowledge: Knowledge
        public let ears: Ears
        /// The coach prompt in use, or everything that is wrong with the prompts.
        public let coach: Result<CoachPrompt, Faults>
        /// The files of the knowledge as they were when it was read.
        public let fingerprint: Fingerprint
    }

    /// Opens the pack, or makes anew what has changed of it.
    ///
    /// - Parameter learning: Called once before training, with the number of statements to learn from.
    /// - Throws: `Faults`, everything that is wrong with the knowledge.
    public func open(learning: (Int) -> Void = { _ in }) throws(Faults) -> Opened {
        let stamps = Pack.Stamps(
            knowledge: try Fingerprint(knowledge: folders), prompts: Fingerprint(prompts: prompts))
        let pack = cache?.pack(name)
        if let pack, let contents = pack.contents, contents.stamps == stamps {
            return Opened(contents, pack.model, .success(contents.coach), stamps)
        }
        return try renew(pack, stamps, learning)
    }

    /// One pack for every program and set of folders: an edit replaces it.
    private var name: String {
        var sum = Mixing(PackHead.version)
        for place in [Program.path ?? ""] + (folders + [""] + prompts).map({ Disk.realPath($0) ?? $0 }) {
            sum.add(place)
        }
        let digits = String(sum.value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    private func renew(_ old: Pack?, _ stamps: Pack.Stamps, _ learning: (Int) -> Void) throws(Faults) -> Opened {
        let coach: Result<CoachPrompt, Faults>
        if let kept = old?.contents, kept.stamps.prompts == stamps.prompts {
            coach = .success(kept.coach)
        } else {
            coach = Result { () throws(Faults) in try CoachPrompt.read(prompts) }
        }
        var new = try knowledge(old, stamps, learning)
        new.contents.stamps = stamps
        switch coach {
        case .success(let coach): new.contents.coach = coach
        case .failure: new.contents.stamps.prompts = nil
        }
        if new.contents != old?.contents {
            cache?.keep(Pack(new.contents, lessons: new.lessons, new.model).bytes, as: name)
        }
        return Opened(new.contents, new.model, coach, stamps)
    }

    /// What the old pack still has right, else what the files say.
    private func knowledge(
        _ old: Pack?, _ stamps: Pack.Stamps, _ learning: (Int) -> Void
    ) throws(Faults) -> (contents: Pack.Contents, lessons: String, model: Model) {
        if let old, let kept = old.contents,
            kept.stamps.knowledge == stamps.knowledge || kept.sources == SourceHash.of(folders)
        {
            return (kept, old.lessons, old.model)
        }
        let library = try Library.read(folders)
        let contents = Pack.Contents(
            stamps: stamps, sources: library.sources, coach: CoachPrompt(nil), knowledge: library.knowledge)
        let lessons = Lessons.hash(library.lessons, library.concepts)
        if let old, old.lessons == lessons { return (contents, lessons, old.model) }
        learning(library.lessons.count)
        let training = Lessons.training(library.concepts)
        return (contents, lessons, Model.train(library.lessons, training, perform: Cores.perform))
    }
}

extension Store.Opened {
    fileprivate init(
        _ contents: Pack.Contents, _ model: Model, _ coach: Result<CoachPrompt, Faults>, _ stamps: Pack.Stamps
    ) {
        self.init(
            knowledge: contents.knowledge, ears: Ears(model: model), coach: coach, fingerprint: stamps.knowledge)
    }
}
