/// An input that a prompt declares, or a field of one.
public struct PromptField: Sendable, Hashable {
    public let name: String
    public let type: PromptType
    public let isOptional: Bool
    /// What it is for, to whoever fills it in.
    public let description: String?
    /// Where it is declared.
    let place: Place

    /// Type and description, to whoever left it out.
    var inWords: String { "\(type)\(description.map { ": \($0)" } ?? "")" }
}

/// What an input can hold: Picoschema's types.
public indirect enum PromptType: Sendable, Hashable {
    case string
    case boolean
    case number
    case integer
    case choice([String])
    case array(PromptType)
    case object([PromptField])

    /// The types written as one word.
    static let words: [String: PromptType] = [
        "string": .string, "boolean": .boolean, "number": .number, "integer": .integer,
    ]

    /// Whether it can stand in a text as it is.
    var isPlain: Bool {
        switch self {
        case .string, .boolean, .number, .integer, .choice: true
        case .array, .object: false
        }
    }
}

extension PromptType: CustomStringConvertible {
    /// In plain words: "text", "a list of text".
    public var description: String {
        switch self {
        case .string: "text"
        case .boolean: "true or false"
        case .number: "a number"
        case .integer: "a whole number"
        case .choice(let words): "one of \(words.joined(separator: ", "))"
        case .array(let element): "a list of \(element.inList)"
        case .object(let fields): "an object with \(fields.map(\.name).joined(separator: ", "))"
        }
    }

    private var inList: String {
        switch self {
        case .number: "numbers"
        case .integer: "whole numbers"
        case .object(let fields): "objects with \(fields.map(\.name).joined(separator: ", "))"
        default: description
        }
    }
}
