/// Reads `input.default`: what an input is when it is left out.
enum PromptDefaults {
    /// The values by input; a name that isn't declared, and a value that isn't of the input's type, are faults.
    static func read(_ mapping: YAMLMapping, for inputs: [PromptField]) -> [String: PromptInput] {
        var defaults: [String: PromptInput] = [:]
        for field in inputs where mapping.keys.contains(where: { $0.value == field.name }) {
            let text = mapping.text(field.name)
            if let value = value(text, field.type) {
                defaults[field.name] = value
            } else {
                mapping.reading.fault(
                    mapping.place(of: field.name), "the default of `\(field.name)` must be \(field.type)",
                    hint: field.type.isPlain ? nil : "lists and objects have no default")
            }
        }
        return defaults
    }

    private static func value(_ text: String, _ type: PromptType) -> PromptInput? {
        switch type {
        case .string: .text(text)
        case .choice(let words): words.contains(text) ? .text(text) : nil
        case .boolean: text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
        case .integer: Int(text).map { .number(Double($0)) }
        case .number: Double(text).flatMap { $0.isFinite ? .number($0) : nil }
        case .array, .object: nil
        }
    }
}
