import Shelf

/// What a tool is called with: named values, and everything that is wrong with them.
///
/// Every question about a value notes what is wrong with it and gives something harmless; `check` ends that.
final class ToolArguments {
    private let fields: JSONLine?
    /// The first of them; the others are counted.
    private var faults: [String] = []
    private var more = 0
    private static let limit = 20

    /// - Parameter raw: As written; nil and null: none.
    init(_ raw: [UInt8]?, for tool: any MCPTool.Type) throws(RPCError) {
        switch raw.flatMap({ try? JSONDocument($0) }) {
        case nil, .null: fields = nil
        case .object(let fields): self.fields = fields
        case let other?: throw .invalidParams("`arguments`: expected an object, not \(other.kind)")
        }
        let names = tool.takes.names
        for name in fields?.fields.map(\.name) ?? [] where !names.contains(name) {
            let hint = Suggestion.hint(for: name, among: names) ?? "there are \(names.joined(separator: ", "))"
            note("\(tool.name) takes no `\(name.prefix(60))`; \(hint)")
        }
    }

    /// - Throws: `RPCError`, a fault a line, when there are any.
    func check() throws(RPCError) {
        guard !faults.isEmpty else { return }
        let all = more > 0 ? faults + ["and \(more) more faults"] : faults
        throw .invalidParams(all.joined(separator: "\n"))
    }

    func fault(_ name: String, _ problem: String) { note("`\(name)`: \(problem)") }

    private func note(_ fault: String) {
        if faults.count < Self.limit { faults.append(fault) } else { more += 1 }
    }

    /// A value; nil when it isn't there, or is null.
    func value(_ name: String) -> JSONDocument? {
        guard let raw = fields?.raw(name), let value = try? JSONDocument(raw) else { return nil }
        if case .null = value { return nil }
        return value
    }

    /// A value as it was written; nil when it isn't there.
    func raw(_ name: String) -> [UInt8]? { fields?.raw(name) }

    /// What somebody said; it must be there.
    ///
    /// - Parameter meaning: Whose words are expected.
    func saying(_ name: String, _ meaning: String) -> String {
        guard let value = value(name) else {
            fault(name, "expected a text, \(meaning); it is missing")
            return ""
        }
        let text = saying(value, name, meaning)
        if case .text = value, !text.contains(where: { !$0.isWhitespace }) {
            fault(name, "expected \(meaning), and it is blank")
        }
        return text
    }

    /// What a value says that is known to be there.
    func saying(_ value: JSONDocument, _ name: String, _ meaning: String) -> String {
        guard case .text(let text) = value else {
            fault(name, "expected a text, \(meaning), not \(value.kind)")
            return ""
        }
        if text.utf8.count > LineReader.limit {
            fault(name, "has \(text.utf8.count) bytes, more than the 1 MB that a statement may have")
            return ""
        }
        return SpokenInput.text(text.utf8)
    }

    /// A text that needn't be there.
    func text(_ name: String, _ meaning: String) -> String? {
        guard let value = value(name) else { return nil }
        guard case .text(let text) = value else {
            fault(name, "expected a text, \(meaning), not \(value.kind)")
            return nil
        }
        return text
    }
}
