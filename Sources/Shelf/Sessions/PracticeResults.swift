import Coach

/// The practices that are kept in a folder.
public struct PracticeResults: Sendable {
    public private(set) var practices: [KeptPractice] = []
    /// What can't be read, by file and line; the rest was read all the same.
    public private(set) var faults: [Fault] = []

    /// Reads the session files in a folder, and those in the folders in it; no deeper. Where no file says whose practice
    /// it was, the folder in it is named for the rep. Files are read one after the other, and of each nothing is kept but
    /// its last result. Chats and other files are passed over.
    ///
    /// - Throws: `Refused` when the folder itself can't be read.
    public init(in folder: String) throws(Refused) {
        let folder = folder.withoutLastSlashes
        for name in try Disk.names(in: folder) {
            let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
            guard Disk.isFolder(path) else {
                read(path, rep: nil)
                continue
            }
            do {
                for inner in try Disk.names(in: path) { read("\(path)/\(inner)", rep: name) }
            } catch {
                faults.append(Fault(Place(path), "can't be read: \(error.reason)"))
            }
        }
    }

    private mutating func read(_ path: String, rep: String?) {
        guard path.hasSuffix(".jsonl"), Disk.isFile(path) else { return }
        do {
            let file = ResultLines(path, try Disk.read(path))
            faults += file.faults
            if file.isPractice {
                practices.append(
                    KeptPractice(
                        file: path, rep: file.rep ?? rep, result: file.result, retries: file.retries))
            }
        } catch {
            faults.append(Fault(Place(path), "can't be read: \(error.reason)"))
        }
    }
}

extension String {
    fileprivate var withoutLastSlashes: String {
        var path = Substring(self)
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        return String(path)
    }
}
