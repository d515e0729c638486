/// Reads Picoschema, dotprompt's short way to declare inputs: `name: type, description`.
///
/// `name?` is optional. `name(array)` holds a type or, indented, fields; `name(object)` holds fields; `name(enum)` a
/// list of words. A description of those stands in the brackets: `name(array, what it is)`.
struct Picoschema {
    let reading: Reading

    /// The fields of a schema; what is wrong with one is a fault, and the others are read on.
    func fields(_ schema: YAMLMapping) -> [PromptField] {
        var names: Set<String> = []
        return schema.keys.compactMap { key in
            guard let head = Head(key.value) else {
                ask(schema, key.value)
                reading.fault(
                    key.place, "`\(key.value)` isn't a Picoschema key",
                    hint: "write name, name?, name(array), name(object) or name(enum, what it is)")
                return nil
            }
            if Self.helpers.contains(head.name) {
                reading.fault(key.place, "`\(head.name)` is a helper in Handlebars", hint: "call the input otherwise")
            }
            if !names.insert(head.name).inserted {
                reading.fault(key.place, "`\(head.name)` is declared twice")
            }
            guard let (type, description) = value(key, head, schema) else { return nil }
            return PromptField(
                name: head.name, type: type, isOptional: head.isOptional, description: description, place: key.place)
        }
    }

    /// Names that a Handlebars template with dotprompt's helpers would take for something else.
    private static let helpers: Set<String> = [
        "each", "history", "if", "ifEquals", "json", "log", "lookup", "media", "role", "section", "this", "unless",
        "unlessEquals", "with",
    ]

    private func value(_ key: Placed<String>, _ head: Head, _ schema: YAMLMapping) -> (PromptType, String?)? {
        let key = key.value
        switch head.container {
        case nil: return plain(key, schema)
        case .object: return schema.mapping(key, fields).map { (.object($0), head.description) }
        case .choice:
            let words = schema.texts(key).map(\.value)
            if words.isEmpty { reading.fault(schema.place(of: key), "`\(head.name)` has no words to choose from") }
            return (.choice(words), head.description)
        case .array:
            if quietly({ schema.mapping(key) { _ in } }) != nil {
                return schema.mapping(key, fields).map { (.array(.object($0)), head.description) }
            }
            return plain(key, schema).map { (.array($0.type), head.description ?? $0.description) }
        }
    }

    /// `type, description`.
    private func plain(_ key: String, _ schema: YAMLMapping) -> (type: PromptType, description: String?)? {
        let text = schema.text(key)
        guard !text.isEmpty else { return nil }
        let halves = text.split(separator: ",", maxSplits: 1).map(\.trimmed)
        let word = halves.first ?? ""
        guard let type = PromptType.words[word] else {
            let known = PromptType.words.keys.sorted()
            reading.fault(
                schema.place(of: key), "unknown type `\(word)`",
                hint: Suggestion.hint(for: word, among: known) ?? "one of \(known.joined(separator: ", "))")
            return nil
        }
        return (type, halves.count > 1 && !halves[1].isEmpty ? halves[1] : nil)
    }

    /// Marks a key as known, whatever its value is.
    private func ask(_ schema: YAMLMapping, _ key: String) {
        quietly { _ = schema.texts(key) }
    }

    /// Tries something, and forgets the faults.
    private func quietly<Value>(_ body: () -> Value) -> Value {
        let before = reading.faults
        defer { reading.faults = before }
        return body()
    }
}

/// A key of a schema, taken apart.
private struct Head {
    enum Container: String {
        case array, object
        case choice = "enum"
    }

    let name: String
    let isOptional: Bool
    let container: Container?
    let description: String?

    init?(_ key: String) {
        let halves = key.split(separator: "(", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
        let isOptional = halves[0].hasSuffix("?")
        name = isOptional ? String(halves[0].dropLast()) : halves[0]
        guard TemplateTag.isName(name) else { return nil }
        self.isOptional = isOptional
        guard halves.count > 1 else {
            (container, description) = (nil, nil)
            return
        }
        guard halves[1].hasSuffix(")") else { return nil }
        let inner = halves[1].dropLast().split(separator: ",", maxSplits: 1).map(\.trimmed)
        guard let container = inner.first.flatMap(Container.init(rawValue:)) else { return nil }
        self.container = container
        description = inner.count > 1 && !inner[1].isEmpty ? inner[1] : nil
    }
}
