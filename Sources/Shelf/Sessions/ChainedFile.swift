import Glibc

/// A file of JSON lines that only grows, in which each line bears the SHA-256 of the one before as `prev`.
///
/// One program at a time writes it, and a line is in the file when `append` returns.
struct ChainedFile {
    let path: String
    private let file: Int32
    private var previous: String?

    /// Begins a file of its own in a folder, readable by the owner alone.
    ///
    /// - Parameter name: The file's name without its ending; a number is added while one of that name exists.
    /// - Throws: `Refused` when the folder or file can't be written.
    init(in folder: String, named name: String) throws(Refused) {
        try Disk.makeFolder(folder)
        for number in 1...1_000 {
            let path = "\(folder)/\(name)\(number == 1 ? "" : "-\(number)").jsonl"
            let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
            if file >= 0 {
                // A new file is nobody else's yet.
                _ = flock(file, LOCK_EX | LOCK_NB)
                self.path = path
                self.file = file
                return
            }
            guard errno == EEXIST else { throw Refused("write", path) }
        }
        throw Refused("write", "\(folder)/\(name).jsonl", EEXIST)
    }

    /// Goes on with a file. What a killed program left of a last line was never promised to anybody, and is cut off.
    ///
    /// - Throws: `Refused`, with EBUSY while another program writes the file.
    init(goingOn path: String) throws(Refused) {
        let file = open(path, O_RDWR | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { throw Refused("write", path) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno == EWOULDBLOCK ? EBUSY : errno
            Glibc.close(file)
            throw Refused("write", path, code)
        }
        do throws(Refused) {
            let bytes = try Disk.read(file, named: path, limit: 64 << 20)
            let whole = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            if whole < bytes.count, ftruncate(file, off_t(whole)) != 0 { throw Refused("write", path) }
            previous = bytes[..<whole].split(separator: UInt8(ascii: "\n")).last.map { SHA256.hex(Array($0)) }
        } catch {
            Glibc.close(file)
            throw error
        }
        self.path = path
        self.file = file
    }

    /// Appends lines, all of them at once.
    mutating func append(_ lines: [[(String, JSON)]]) throws(Refused) {
        var bytes: [UInt8] = []
        var last = previous
        for fields in lines {
            let line = JSON.object(fields + [("prev", .optional(last))]).bytes()
            bytes += line + [UInt8(ascii: "\n")]
            last = SHA256.hex(line)
        }
        try Disk.write(bytes, to: file, named: path)
        previous = last
    }

    /// Removes the file: nothing of it is left.
    func remove() throws(Refused) {
        guard unlink(path) == 0 || errno == ENOENT else { throw Refused("remove", path) }
    }

    func close() { Glibc.close(file) }

    /// The number of the first line that doesn't bear the hash of the one before; nil: the chain is whole. A last line cut short doesn't
    /// count.
    static func firstBreak(in bytes: [UInt8]) -> Int? {
        var before: [UInt8]?
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (at, line) in lines.dropLast().enumerated() {
            let line = Array(line)
            guard let fields = try? JSONLine(line), fields.has("prev"),
                fields.text("prev") == before.map({ SHA256.hex($0) })
            else { return at + 1 }
            before = line
        }
        return nil
    }
}
