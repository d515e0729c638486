import Classifier
import Coach

/// Knowledge folders that lie over one another, and what was learned from them.
public struct Store: Sendable {
    /// The shipped folder first; by id, a later one's entry wins.
    public let folders: [String]
    /// Where packs are kept; nil: nowhere, every start reads and trains.
    public let cache: String?

    public init(folders: [String], cache: String?) {
        self.folders = folders
        self.cache = cache
    }

    /// What a conversation needs.
    public struct Opened: Sendable {
        public let knowledge: Knowledge
        public let ears: Ears
        /// The files as they were when it was read.
        public let fingerprint: Fingerprint
    }

    /// Opens the pack, or reads the files and trains.
    ///
    /// - Parameter learning: Called once before training, with the number of statements to learn from.
    /// - Throws: `Faults`, everything that is wrong with the files.
    public func open(learning: (Int) -> Void = { _ in }) throws(Faults) -> Opened {
        let fingerprint = try Fingerprint(knowledge: folders)
        if let path = packPath, let bytes = try? Disk.read(path), let pack = Pack.read(bytes, fingerprint) {
            return Opened(knowledge: pack.knowledge, ears: Ears(model: pack.model), fingerprint: fingerprint)
        }
        let library = try Library.read(folders)
        learning(library.lessons.count)
        let model = Model.train(library.lessons, Training(outside: Intent.outside))
        keep(library.knowledge, model, fingerprint)
        return Opened(knowledge: library.knowledge, ears: Ears(model: model), fingerprint: fingerprint)
    }

    /// A pack of its own for every set of folders.
    private var packPath: String? {
        let places = folders.map { Disk.realPath($0) ?? $0 }
        return cache.map { "\($0)/\(SHA256.hex(places.joined(separator: "\n").utf8).prefix(16)).pack" }
    }

    /// Where nothing can be kept, the next start only takes longer.
    private func keep(_ knowledge: Knowledge, _ model: Model, _ fingerprint: Fingerprint) {
        guard let cache, let path = packPath, let bytes = Pack.bytes(knowledge, model, fingerprint) else { return }
        try? Disk.makeFolder(cache)
        try? Disk.replace(path, with: bytes, mode: 0o600)
    }
}
