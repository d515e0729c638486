/// What a language model is to answer with: dotprompt's `output`.
public struct PromptOutput: Sendable, Hashable {
    public enum Format: String, Sendable, Hashable, CaseIterable { case text, json }

    public let format: Format
    /// The fields of a JSON answer; empty where none are declared.
    public let fields: [PromptField]

    /// Reads `output`; nil when there is none. A schema goes with JSON alone.
    static func read(_ root: YAMLMapping) -> PromptOutput? {
        root.mapping("output", required: false) { output in
            let format = output.choice("format", or: Format.text)
            let fields =
                output.mapping("schema", required: false, Picoschema(reading: output.reading).fields) ?? []
            if format == .text, output.keys.contains(where: { $0.value == "schema" }) {
                output.reading.fault(
                    output.place(of: "schema"), "a schema goes with JSON alone", hint: "write `format: json`")
            }
            return PromptOutput(format: format, fields: fields)
        }
    }
}
