import Coach
import Shelf

/// The turns that `replay` is given one by one.
struct GivenTurns {
    /// As a recording has them.
    let bytes: [UInt8]

    /// What is wrong is noted with the arguments; nil also where there are none.
    init?(_ arguments: ToolArguments) {
        guard let value = arguments.value("turns"), let raw = arguments.raw("turns") else { return nil }
        guard case .list(let items) = value, !items.isEmpty else {
            let found = if case .list = value { "an empty one" } else { value.kind }
            arguments.fault("turns", "expected a list of turns such as \(Self.example), not \(found)")
            return nil
        }
        for (at, item) in items.enumerated() {
            guard let problem = Self.problem(item) else { continue }
            arguments.fault("turns[\(at)]", problem)
            return nil
        }
        bytes = raw
    }

    private static let example = #"{"speaker": "Ann", "role": "rep", "text": "…"}"#

    /// What is wrong with a turn; nil for nothing.
    private static func problem(_ item: [UInt8]) -> String? {
        guard let fields = try? JSONLine(item) else { return "expected an object such as \(example)" }
        guard fields.text("text") != nil else { return "expected a `text`: what was said" }
        for name in ["speaker", "role"] where fields.text(name) == nil && !isAbsent(name, fields) {
            return "expected a text as `\(name)`"
        }
        guard let role = fields.text("role") else {
            return fields.text("speaker") == nil ? "expected a `speaker` or a `role`" : nil
        }
        let roles = Role.allCases.map(\.rawValue)
        guard !roles.contains(role) else { return nil }
        let hint = Suggestion.hint(for: role, among: roles) ?? "a role is \(roles.joined(separator: ", "))"
        return "there is no role \(role.prefix(60)); \(hint)"
    }

    /// What replay says of turns has null where nobody knows.
    private static func isAbsent(_ name: String, _ fields: JSONLine) -> Bool {
        fields.raw(name).map { $0.elementsEqual("null".utf8) } ?? true
    }
}
