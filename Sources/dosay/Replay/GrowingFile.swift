import Glibc
import Shelf

/// A file that somebody is still writing, or a pipe.
struct GrowingFile {
    /// What has happened to it.
    enum News: Equatable {
        /// There are more whole lines.
        case grew
        /// It was cut short and written anew: another call.
        case restarted
        /// A pipe was closed: what is there is all.
        case ended
    }

    private let descriptor: Int32
    private let path: String
    private let isRegular: Bool
    private var bytes: [UInt8] = []
    private var given = 0
    private var isEnded = false

    /// A call's transcript is never longer.
    private static let limit = 64 << 20
    /// How often a file is looked at, in microseconds.
    private static let pause: UInt32 = 4_000

    /// - Throws: `Refused` when it can't be opened.
    init(_ path: String) throws(Refused) {
        self.path = path
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Refused("read", path) }
        var status = stat()
        isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    func close() {
        if path != "-" { Glibc.close(descriptor) }
    }

    /// All whole lines so far, and at the end the last one whether or not it is whole.
    var whole: [UInt8] { Array(bytes[..<given]) }

    /// Waits for news; nil when a pipe has ended. A file never ends: whoever follows it stops by ^C.
    ///
    /// - Throws: `Refused` when it can't be read, or grows beyond 64 MB.
    mutating func next() throws(Refused) -> News? {
        guard !isEnded else { return nil }
        var isNew = false
        while true {
            var block = [UInt8](repeating: 0, count: 1 << 16)
            let count = read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Refused("read", path) }
            bytes += block[..<count]
            guard bytes.count <= Self.limit else { throw Refused("read", path, EFBIG) }
            if count == 0 {
                guard isRegular else {
                    isEnded = true
                    given = bytes.count
                    return .ended
                }
                if wasCut {
                    lseek(descriptor, 0, SEEK_SET)
                    (bytes, given, isNew) = ([], 0, true)
                }
                usleep(Self.pause)
                continue
            }
            let end = bytes[given...].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
            guard let end else { continue }
            given = end
            return isNew ? .restarted : .grew
        }
    }

    /// Whether the file has become shorter than what was read of it.
    private var wasCut: Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && Int(status.st_size) < bytes.count
    }
}
