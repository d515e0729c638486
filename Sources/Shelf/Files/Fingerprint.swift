#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Tells whether files are still the same without reading them.
public struct Fingerprint: Sendable, Hashable {
    /// 64 hexadecimal digits over path, size, time of change and inode of every file.
    public let hex: String

    /// Of the files of knowledge folders, and of the program that reads them.
    ///
    /// - Throws: `Faults` when a folder can't be opened.
    public init(of folders: [String]) throws(Faults) {
        var listing = Program.path.map(Self.line) ?? ""
        for folder in folders {
            do {
                for file in try KnowledgeFiles.all(in: folder) { listing += Self.line(file) }
            } catch {
                throw Faults([
                    Fault(
                        Place(folder), "can't be opened: \(error.reason)", hint: "it must be a knowledge folder")
                ])
            }
        }
        hex = SHA256.hex(listing.utf8)
    }

    private static func line(_ path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "\(path)\n" }
        let changed = status.st_mtim
        return "\(path) \(status.st_size) \(changed.tv_sec).\(changed.tv_nsec) \(status.st_ino)\n"
    }
}
