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

    /// The same prompts with another knowledge folder: in place of these folders when it is whole, else laid over them.
    ///
    /// - Throws: `Faults` when the folder can't be opened.
    public func beside(_ folder: String) throws(Faults) -> Store {
        let files: [String]
        do {
            files = try KnowledgeFiles.all(in: folder)
        } catch {
            throw Faults([
                Fault(Place(error.path), "can't be opened: \(error.reason)", hint: "it must be a knowledge folder")
            ])
        }
        let isWhole = KnowledgeFiles.singles.allSatisfy { files.contains("\(folder)/\($0)") }
        return Store(folders: isWhole ? [folder] : folders + [folder], prompts: prompts, cache: cache?.path)
    }

    /// What a conversation needs.
    public struct Opened: Sendable {
        public let knowledge: Knowledge
        public let ears: Ears
        /// The coach prompt in use, or everything that is wrong with the prompts.
        public let coach: CoachReading
        /// The files of the knowledge as they were when it was read.
        public let fingerprint: Fingerprint
    }

    /// Opens the pack, or makes anew what has changed of it.
    ///
    /// - Parameter learning: Called once before training, with the number of statements to learn from.
    /// - Throws: `Faults`, everything that is wrong with the knowledge.
    public func open(learning: (Int) -> Void = { _ in }) throws(Faults) -> Opened {
        let (contents, model, coach) = try open(.buyers, learning)
        return Opened(
            knowledge: contents.knowledge, ears: Ears(model: model), coach: coach,
            fingerprint: contents.stamps.knowledge)
    }

    /// Opens the ear for reps' speech, which has a pack of its own: who only asks never waits for it.
    ///
    /// - Parameter learning: Called once before training, with the number of lines to learn from.
    /// - Throws: `Faults`, everything that is wrong with the knowledge; also where it holds no reps' speech.
    public func openRepEar(learning: (Int) -> Void = { _ in }) throws(Faults) -> RepEar {
        let (contents, model, _) = try open(.reps, learning)
        return RepEar(model: model, contents.knowledge)
    }

    private typealias Read = (contents: Pack.Contents, model: Model, coach: CoachReading)

    private func open(_ ear: Ear, _ learning: (Int) -> Void) throws(Faults) -> Read {
        let stamps = Pack.Stamps(
            knowledge: try Fingerprint(knowledge: folders), prompts: Fingerprint(prompts: prompts))
        let pack = cache?.pack(name(ear))
        if let pack, let contents = pack.contents, contents.stamps == stamps {
            return (contents, pack.model, .prompt(contents.coach))
        }
        return try renew(pack, ear, stamps, learning)
    }

    /// One pack for every program, set of folders and ear: an edit replaces it.
    private func name(_ ear: Ear) -> String {
        var sum = Mixing(PackHead.version)
        for place in [Program.path ?? ""] + (folders + [""] + prompts).map({ Disk.realPath($0) ?? $0 }) + [ear.rawValue]
        {
            sum.add(place)
        }
        let digits = String(sum.value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    private func renew(
        _ old: Pack?, _ ear: Ear, _ stamps: Pack.Stamps, _ learning: (Int) -> Void
    ) throws(Faults) -> Read {
        let coach: CoachReading
        if let kept = old?.contents, kept.stamps.prompts == stamps.prompts {
            coach = .prompt(kept.coach)
        } else {
            coach = CoachReading { () throws(Faults) in try CoachPrompt.read(prompts) }
        }
        var new = try knowledge(old, ear, stamps, learning)
        new.contents.stamps = stamps
        switch coach {
        case .prompt(let coach): new.contents.coach = coach
        case .faults: new.contents.stamps.prompts = nil
        }
        if new.contents != old?.contents {
            cache?.keep(Pack(new.contents, lessons: new.lessons, new.model).bytes, as: name(ear))
        }
        return (new.contents, new.model, coach)
    }

    /// What the old pack still has right, else what the files say.
    private func knowledge(
        _ old: Pack?, _ ear: Ear, _ stamps: Pack.Stamps, _ learning: (Int) -> Void
    ) throws(Faults) -> (contents: Pack.Contents, lessons: String, model: Model) {
        if let old, let kept = old.contents,
            kept.stamps.knowledge == stamps.knowledge || kept.sources == SourceHash.of(folders)
        {
            return (kept, old.lessons, old.model)
        }
        let library = try Library.read(folders)
        let contents = Pack.Contents(
            stamps: stamps, sources: library.sources, coach: CoachPrompt(nil), knowledge: library.knowledge)
        let lessons = library.lessons(of: ear)
        guard !lessons.isEmpty else {
            throw Faults([
                Fault(
                    Place(folders.first ?? ""), "has nothing to learn from for the ear for \(ear)",
                    hint: ear == .reps ? "it needs moves.yaml and reps/*.yaml" : nil)
            ])
        }
        let hash = Lessons.hash(lessons, library.concepts, of: ear)
        if let old, old.lessons == hash { return (contents, hash, old.model) }
        learning(lessons.count)
        let training = Lessons.training(ear, library.concepts)
        return (contents, hash, Model.train(lessons, training, perform: Cores.perform))
    }
}
