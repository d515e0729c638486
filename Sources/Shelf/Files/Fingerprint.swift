import Glibc

/// Tells whether files are still the same without reading them.
public struct Fingerprint: Sendable, Hashable {
    /// 64 hexadecimal digits over path, size, time of change and inode of every file.
    public let hex: String

    /// Of some files.
    init(of files: [String]) {
        hex = SHA256.hex(files.map(Self.line).joined().utf8)
    }

    /// Of the files of knowledge folders, and of the program that reads them.
    ///
    /// - Throws: `Faults` when a folder can't be opened.
    public init(knowledge folders: [String]) throws(Faults) {
        var files = Program.path.map { [$0] } ?? []
        for folder in folders {
            do {
                files += try KnowledgeFiles.all(in: folder)
            } catch {
                throw Faults([
                    Fault(
                        Place(error.path), "can't be opened: \(error.reason)", hint: "it must be a knowledge folder")
                ])
            }
        }
        self.init(of: files)
    }

    /// Of everything in prompt folders; a folder that can't be opened counts as empty.
    public init(prompts folders: [String]) {
        self.init(of: folders.flatMap { folder in ((try? Disk.names(in: folder)) ?? []).map { "\(folder)/\($0)" } })
    }

    private static func line(_ path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "\(path)\n" }
        let changed = status.st_mtim
        return "\(path) \(status.st_size) \(changed.tv_sec).\(changed.tv_nsec) \(status.st_ino)\n"
    }
}
