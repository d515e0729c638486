import Shelf

/// The practices that are kept.
struct PracticeArchive {
    /// nil: nothing is kept.
    private let folder: String?

    init(_ folder: String?) { self.folder = folder }

    /// A practice that was left before its end.
    ///
    /// - Parameter name: Its file, or the id of its scenario; nil: whichever was left last.
    /// - Throws: `Failure` when there is none; `Faults` when its file can't be read.
    func left(_ name: String?) throws -> PracticeRecord {
        if let name, let path = paths(of: name).first(where: { Disk.isFile($0) }) {
            guard let record = try PracticeRecord.read(path) else {
                throw Failure.unreadable("\(path) is no practice")
            }
            return record
        }
        // Newest last, by name.
        for file in names.reversed() {
            // What can't be read, or is no practice, is nobody's to take up.
            guard let record = try? PracticeRecord.read(file), record.outcome ?? .unfinished == .unfinished,
                name == nil || record.opening.scenario == name
            else { continue }
            return record
        }
        let of = name.map { " of \($0)" } ?? ""
        throw Failure.usage("there is no practice\(of) to take up; dosay practice lists what there is to begin")
    }

    private var names: [String] {
        guard let folder else { return [] }
        return ((try? Disk.names(in: folder)) ?? []).filter { $0.hasSuffix(".jsonl") }.map { "\(folder)/\($0)" }
    }

    private func paths(of name: String) -> [String] {
        [name] + (folder.map { ["\($0)/\(name)", "\($0)/\(name).jsonl"] } ?? [])
    }
}
