/// Why a prompt can't be found, used, released or begun.
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
    /// The active version is the first that was released: there is nothing to go back to.
    case firstOfAll(String)
    /// A prompt's name was to be given, without a version.
    case noName(String, name: String?)
    /// What changed in the version is still to be written.
    case unwritten(String, Place)
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
        case .firstOfAll(let label): "\(label) is active, and no version before it was released"
        case .noName(let given, let name):
            "\(given) is no prompt's name; "
                + (name.map { "write \($0)" } ?? "small letters, digits and hyphens, a letter first")
        case .unwritten(let label, let place):
            "\(Fault(place, "`changed` of \(label) is still to be written", hint: "say what changed, and why"))"
        case .inTheWay(let path): "\(path) is there already"
        case .faulty(let faults): faults.description
        case .refused(let refused): refused.description
        }
    }
}
