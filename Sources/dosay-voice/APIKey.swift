import Glibc
import Shelf

/// What the server knows us by. It is told to the server and to nobody else.
struct APIKey: Equatable, Sendable {
    /// Of no use to print: `description` doesn't.
    let secret: String

    static let variable = "DOSAY_VOICE_KEY"

    /// The key of a file, else of the environment; nil where there is none, since local servers need none.
    ///
    /// - Throws: `Misuse` for a file that can't be read or that others may read, and for what can't be a key.
    static func find(file: String?, _ environment: Environment) throws(Misuse) -> APIKey? {
        if let file { return try APIKey(ofFile: file) }
        guard let key = environment[variable], !key.isEmpty else { return nil }
        return try APIKey(key, from: "$\(variable)")
    }

    private init(ofFile path: String) throws(Misuse) {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw .unreadable("\(Refused("read", path))") }
        defer { close(file) }
        // What is asked about is the file that is read, whatever its name means a moment later.
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable("\(path) isn't a file, so it can't hold the key")
        }
        guard status.st_uid == geteuid() || status.st_uid == 0 else {
            throw .unreadable("\(path) is somebody else's, who may change the key")
        }
        let mode = status.st_mode & 0o777
        guard mode & 0o077 == 0 else {
            throw .unreadable(
                "\(path) may be read or changed by others (its mode is \(String(mode, radix: 8))); the key in it isn't "
                    + "used until it is yours alone: chmod 600 \(path)")
        }
        let bytes: [UInt8]
        do {
            bytes = try Disk.read(file, named: path, limit: 64 << 10)
        } catch {
            throw .unreadable("\(error)")
        }
        try self.init(String(decoding: bytes, as: UTF8.self), from: path)
    }

    init(_ text: String, from source: String) throws(Misuse) {
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else { throw .unreadable("\(source) holds no key") }
        guard trimmed.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .unreadable("\(source) holds no key: a key is one word of letters, digits and signs")
        }
        secret = trimmed
    }

    /// The fewest letters of a key that give something of it away.
    private static let telling = 8

    /// A text without the key, or any telling part of it: servers quote what they refuse, often by half.
    func scrubbed(_ text: String) -> String {
        let secret = Array(secret.utf8)
        let least = min(Self.telling, secret.count)
        var rest = Array(text.utf8)[...]
        var shown: [UInt8] = []
        while let first = rest.first {
            let shared = secret.indices.map { start in
                zip(secret[start...], rest).prefix { $0 == $1 }.count
            }
            let longest = shared.max() ?? 0
            if longest >= least {
                shown += Self.mark.utf8
                rest = rest.dropFirst(longest)
            } else {
                shown.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: shown, as: UTF8.self)
    }

    /// What stands where the key stood.
    static let mark = "[key]"
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    var description: String { Self.mark }
    var debugDescription: String { Self.mark }
    var customMirror: Mirror { Mirror(self, children: []) }
}
