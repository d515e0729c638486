import Glibc

/// Why the operating system refused something.
public struct Refused: Error, Sendable, CustomStringConvertible {
    /// What was being done: "read", "write"…
    public let doing: String
    public let path: String
    public let code: Int32

    public init(_ doing: String, _ path: String, _ code: Int32 = errno) {
        self.doing = doing
        self.path = path
        self.code = code
    }

    public var description: String { "can't \(doing) \(path): \(reason)" }
    /// The system's own words.
    public var reason: String { String(cString: strerror(code)) }
}

/// Files and folders, by path.
public enum Disk {
    /// A file's bytes.
    ///
    /// - Throws: `Refused`, also for a folder, and for a file of more than `limit` bytes.
    public static func read(_ path: String, limit: Int = 64 << 20) throws(Refused) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Refused("read", path) }
        defer { close(file) }
        return try read(file, named: path, limit: limit)
    }

    /// The bytes of an open file, to its end.
    ///
    /// - Throws: `Refused`, also for more than `limit` bytes.
    public static func read(_ file: Int32, named path: String, limit: Int) throws(Refused) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Refused("read", path) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= limit else { throw Refused("read", path, EFBIG) }
        }
    }

    /// The names in a folder, sorted, hidden ones left out.
    ///
    /// - Throws: `Refused` when it isn't there or isn't a folder.
    public static func names(in folder: String) throws(Refused) -> [String] {
        var names: [String] = []
        try OpenFolder(folder).each { names.append(String(cString: $0)) }
        return names.sorted()
    }

    /// The path with links and dots resolved; nil when nothing is there.
    public static func realPath(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    public static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Makes a folder and those above it, readable by the owner alone.
    public static func makeFolder(_ path: String) throws(Refused) {
        if isFolder(path) { return }
        let parent = path.parentFolder
        if parent != path { try makeFolder(parent) }
        guard mkdir(path, 0o700) == 0 || (errno == EEXIST && isFolder(path)) else { throw Refused("make", path) }
    }

    /// Puts a file in place at once: readers see the old one or the new one, never a part.
    public static func replace(_ path: String, with bytes: [UInt8], mode: mode_t = 0o644) throws(Refused) {
        var template = Array("\(path).XXXXXX".utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { throw Refused("write", path) }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        let draft = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        fchmod(file, mode)
        do {
            try write(bytes, to: file, named: path)
        } catch {
            close(file)
            unlink(draft)
            throw error
        }
        let isSafe = fsync(file) == 0
        guard close(file) == 0, isSafe, rename(draft, path) == 0 else {
            let refused = Refused("write", path)
            unlink(draft)
            throw refused
        }
    }

    /// Writes all of the bytes, however many calls it takes.
    public static func write(_ bytes: [UInt8], to file: Int32, named path: String) throws(Refused) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Refused("write", path) }
            rest = rest.dropFirst(count)
        }
    }
}

extension String {
    /// The folder a path lies in; the path itself for a root.
    public var parentFolder: String {
        let slash = UInt8(ascii: "/")
        var parts = utf8[...]
        while parts.count > 1, parts.last == slash { parts.removeLast() }
        guard let last = parts.lastIndex(of: slash) else { return "." }
        return last == parts.startIndex ? "/" : String(self[..<last])
    }
}
