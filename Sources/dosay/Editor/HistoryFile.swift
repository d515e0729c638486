import Glibc

/// What was entered, in a file of its own that only we may read: one line an entry, only ever appended to.
///
/// Each entry is one `write` at the end of the file, so sessions side by side lose nothing, and what was submitted is
/// in the file before anything is done with it.
struct HistoryFile: Sendable {
    let path: String

    /// Makes the folder (0700) and the file (0600) if they are missing.
    init(path: String) throws(HistoryFault) {
        self.path = path
        makeFolders()
        let descriptor = try opened()
        close(descriptor)
    }

    /// The newest entries, oldest first; neighbours that read the same count once.
    func entries(newest limit: Int = 2_000) throws(HistoryFault) -> [String] {
        let descriptor = try opened()
        defer { close(descriptor) }
        let tail = readTail(descriptor, tailLimit)
        var lines = tail.split(separator: newline)[...]
        if tail.count == tailLimit { lines = lines.dropFirst() }
        return lines.suffix(limit).reduce(into: []) { entries, line in
            let entry = HistoryEntry.decoded(String(decoding: line, as: UTF8.self))
            if !entry.isEmpty, entries.last != entry { entries.append(entry) }
        }
    }

    /// Adds an entry, unless it is one to forget or repeats the last.
    func append(_ entry: String) throws(HistoryFault) {
        guard HistoryEntry.isKept(entry) else { return }
        let descriptor = try opened()
        defer { close(descriptor) }
        var line = Array((HistoryEntry.encoded(entry) + "\n").utf8)
        let tail = readTail(descriptor, line.count + 1)
        let isTorn = tail.last.map { $0 != newline } ?? false
        let isRepeated = tail.suffix(line.count) == line[...] && (tail.count == line.count || tail.first == newline)
        guard !isRepeated else { return }
        if isTorn { line.insert(newline, at: 0) }
        guard write(descriptor, line, line.count) == line.count else { throw .failed(path, errno) }
    }

    private var newline: UInt8 { UInt8(ascii: "\n") }

    /// How much of a long file is read.
    private var tailLimit: Int { 4 << 20 }

    /// Refuses what isn't a plain file of ours. The checks are on the open file: nobody can swap it in between.
    private func opened() throws(HistoryFault) -> Int32 {
        let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
        let descriptor = open(path, flags, 0o600)
        guard descriptor >= 0 else {
            switch errno {
            case ELOOP: throw .symbolicLink(path)
            case EISDIR, ENXIO: throw .notAFile(path)
            default: throw .failed(path, errno)
            }
        }
        var status = stat()
        let fault: HistoryFault? =
            fstat(descriptor, &status) != 0
            ? .failed(path, errno)
            : status.st_mode & S_IFMT != S_IFREG ? .notAFile(path) : status.st_uid != geteuid() ? .notOurs(path) : nil
        if let fault {
            close(descriptor)
            throw fault
        }
        if status.st_mode & 0o177 != 0 { fchmod(descriptor, 0o600) }
        return descriptor
    }

    /// The last `count` bytes; of a longer file that may begin inside a line.
    private func readTail(_ descriptor: Int32, _ count: Int) -> [UInt8] {
        let size = Int(lseek(descriptor, 0, SEEK_END))
        let start = max(0, size - count)
        return [UInt8](unsafeUninitializedCapacity: max(0, size - start)) { buffer, used in
            while used < buffer.count {
                let got = pread(descriptor, buffer.baseAddress.map { $0 + used }, buffer.count - used, start + used)
                if got <= 0 { break }
                used += got
            }
        }
    }

    private func makeFolders() {
        for (index, character) in zip(path.indices, path) where character == "/" && index > path.startIndex {
            mkdir(String(path[..<index]), 0o700)
        }
    }
}
