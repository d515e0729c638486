/// Why a prompt can't be found, used or released.
public enum PromptRefusal: Error, Sendable {
    /// There is no such prompt.
    case unknown(String, meant: String?)
    /// The prompt has versions, and none of them is in use.
    case noneActive(String, newest: String)
    /// A version must be named.
    case noVersion(String, newest: String)
    /// The version was never released.
    case draft(String)
    /// The file isn't the one that was released.
    case changed(String, expected: String, actual: String)
    /// A file that would be written is there already.
    case inTheWay(String)
    /// `active.json`, or a draft, can't be read.
    case faulty(Faults)
    /// The system refused to read or write.
    case refused(Refused)
}

extension PromptRefusal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknown(let label, let meant):
            "no prompt \(label)\(meant.map { "; did you mean \($0)?" } ?? "")"
        case .noneActive(let name, let newest): "no version of \(name) is active; name one, such as \(newest)"
        case .noVersion(let name, let newest): "\(name) names no version; name one, such as \(newest)"
        case .draft(let label): "\(label) is a draft; release it first"
        case .changed(let label, let expected, let actual):
            "\(label) was released and has changed since: it was \(expected), it is \(actual); "
                + "restore it, and release a new version instead"
        case .inTheWay(let path): "\(path) is there already"
        case .faulty(let faults): faults.description
        case .refused(let refused): refused.description
        }
    }
}
