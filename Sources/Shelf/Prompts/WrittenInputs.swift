/// Reads a prompt's inputs written in YAML, as the prompt declares them.
enum WrittenInputs {
    /// The inputs of a mapping. What is missing, of another type or not declared is a fault where it stands.
    ///
    /// - Parameter optional: Names that may be left out besides those declared so.
    static func read(
        _ mapping: YAMLMapping, _ fields: [PromptField], optional: Set<String> = []
    ) -> [String: PromptInput] {
        var inputs: [String: PromptInput] = [:]
        for field in fields {
            guard mapping.keys.contains(where: { $0.value == field.name }) else {
                // Asked for all the same, so that a hint can name it.
                _ = mapping.optionalText(field.name)
                reportMissing(field, optional, mapping.place, mapping.reading)
                continue
            }
            inputs[field.name] = value(mapping, field)
        }
        return inputs
    }

    /// Faults every input that must be there, where none are written at all.
    static func reportMissing(_ fields: [PromptField], optional: Set<String>, at place: Place, _ reading: Reading) {
        for field in fields { reportMissing(field, optional, place, reading) }
    }

    private static func reportMissing(_ field: PromptField, _ optional: Set<String>, _ place: Place, _ reading: Reading)
    {
        guard !field.isOptional, !optional.contains(field.name) else { return }
        reading.fault(place, "the input `\(field.name)` is missing", hint: "it is \(field.inWords)")
    }

    private static func value(_ mapping: YAMLMapping, _ field: PromptField) -> PromptInput? {
        let name = field.name
        switch field.type {
        case .object(let fields): return mapping.mapping(name, required: false) { .object(read($0, fields)) }
        case .array(.object(let fields)):
            return .list(mapping.mappings(name, required: false) { .object(read($0, fields)) })
        case .array(let element):
            return .list(
                mapping.texts(name).compactMap { item in plain(item.value, element, name, item.place, mapping.reading) }
            )
        default:
            return mapping.optionalText(name).flatMap {
                plain($0, field.type, name, mapping.place(of: name), mapping.reading)
            }
        }
    }

    private static func plain(
        _ text: String, _ type: PromptType, _ name: String, _ place: Place, _ reading: Reading
    ) -> PromptInput? {
        if let input = PromptInput(text, as: type) { return input }
        reading.fault(place, "`\(name)` must be \(type), not `\(text)`")
        return nil
    }
}

extension PromptInput {
    /// What a plain text stands for in an input of a type; nil when it isn't of that type.
    public init?(_ text: String, as type: PromptType) {
        switch type {
        case .string: self = .text(text)
        case .choice(let words) where words.contains(text): self = .text(text)
        case .boolean where text == "true" || text == "false": self = .boolean(text == "true")
        case .integer:
            guard let number = Int(text) else { return nil }
            self = .number(Double(number))
        case .number:
            guard let number = Double(text), number.isFinite else { return nil }
            self = .number(number)
        default: return nil
        }
    }
}
