/// Reads `input.default`: what an input is when it is left out.
enum PromptDefaults {
    /// The values by input; a name that isn't declared, and a value that isn't of the input's type, are faults.
    static func read(_ mapping: YAMLMapping, for inputs: [PromptField]) -> [String: PromptInput] {
        var defaults: [String: PromptInput] = [:]
        for field in inputs where mapping.keys.contains(where: { $0.value == field.name }) {
            let text = mapping.text(field.name)
            if let value = PromptInput(text, as: field.type) {
                defaults[field.name] = value
            } else {
                mapping.reading.fault(
                    mapping.place(of: field.name), "the default of `\(field.name)` must be \(field.type)",
                    hint: field.type.isPlain ? nil : "lists and objects have no default")
            }
        }
        return defaults
    }
}
