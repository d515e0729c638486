/// What a rule demands of one input.
public enum Cell: Sendable, Hashable {
    /// `-`: anything, settled or not.
    case any
    /// `?`: not settled.
    case unsettled
    /// `a|b`: settled as one of these.
    case oneOf([String])
    /// `!a|b`: not settled as any of these; also true while nothing is settled.
    case noneOf([String])

    /// Reads a cell as it is written in the table; nil when it is empty or has an empty alternative.
    public init?(_ text: String) {
        switch text {
        case "-": self = .any
        case "?": self = .unsettled
        default:
            let negated = text.hasPrefix("!")
            let values = text.dropFirst(negated ? 1 : 0).split(separator: "|", omittingEmptySubsequences: false)
                .map { String($0) }
            guard !values.contains("") else { return nil }
            self = negated ? .noneOf(values) : .oneOf(values)
        }
    }

    /// Whether it holds for a value; nil means not settled.
    public func holds(_ value: String?) -> Bool {
        switch self {
        case .any: true
        case .unsettled: value == nil
        case .oneOf(let values): value.map { values.contains($0) } ?? false
        case .noneOf(let values): value.map { !values.contains($0) } ?? true
        }
    }

    /// The values it names.
    public var values: [String] {
        switch self {
        case .any, .unsettled: []
        case .oneOf(let values), .noneOf(let values): values
        }
    }
}

extension Cell: CustomStringConvertible {
    /// As it is written in the table.
    public var description: String {
        switch self {
        case .any: "-"
        case .unsettled: "?"
        case .oneOf(let values): values.joined(separator: "|")
        case .noneOf(let values): "!" + values.joined(separator: "|")
        }
    }
}
