import Glibc
import Shelf

/// Why the history can't be kept.
enum HistoryFault: Error, Equatable, Sendable, CustomStringConvertible {
    case symbolicLink(String)
    case notAFile(String)
    case notOurs(String)
    case failed(String, Int32)

    var description: String {
        switch self {
        case .symbolicLink(let path): "history is not kept: \(path.inert) is a symbolic link"
        case .notAFile(let path): "history is not kept: \(path.inert) is not a plain file"
        case .notOurs(let path): "history is not kept: \(path.inert) belongs to somebody else"
        case .failed(let path, let code): "history is not kept: \(path.inert): \(String(cString: strerror(code)))"
        }
    }
}
