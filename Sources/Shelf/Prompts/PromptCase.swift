/// A case of a prompt's `tests`: inputs, and what the text that they give must and must not contain.
public struct PromptCase: Sendable, Hashable {
    public let name: String
    public let inputs: [String: PromptInput]
    public let contains: [String]
    public let lacks: [String]
    /// The message that is looked at; nil: all of them.
    public let role: Message.Role?
    /// Where the case stands.
    public let place: Place

    /// Reads the cases; `inputs` is nil when the declared ones couldn't be read.
    static func read(_ root: YAMLMapping, inputs: [PromptField]?, defaults: [String: PromptInput]) -> [PromptCase] {
        let reading = root.reading
        let before = reading.faults
        var names: [String: Place] = [:]
        let cases = root.mappings("tests", required: false) { entry in
            let found = one(entry, inputs ?? [], optional: Set(defaults.keys))
            if let first = names[found.name] {
                reading.fault(
                    entry.place(of: "name"), "two cases are called \(found.name)",
                    hint: "the first is on line \(first.line)")
            }
            if !found.name.isEmpty { names[found.name] = found.place }
            return found
        }
        // Without the inputs, every one in a case would look unknown.
        if inputs == nil { reading.faults = before }
        return cases
    }

    private static func one(_ entry: YAMLMapping, _ inputs: [PromptField], optional: Set<String>) -> PromptCase {
        let reading = entry.reading
        let has = Set(entry.keys.map(\.value))
        var given: [String: PromptInput] = [:]
        if has.contains("inputs") {
            given = entry.mapping("inputs") { WrittenInputs.read($0, inputs, optional: optional) } ?? [:]
        } else {
            _ = entry.optionalText("inputs")
            WrittenInputs.reportMissing(inputs, optional: optional, at: entry.place, reading)
        }
        let (contains, lacks) = (entry.texts("contains"), entry.texts("lacks"))
        if contains.isEmpty, lacks.isEmpty {
            reading.fault(entry.place, "this case looks for nothing", hint: "give it `contains` or `lacks`")
        }
        for text in contains + lacks where text.value.isEmpty {
            reading.fault(text.place, "an empty text is contained in every text")
        }
        let role = has.contains("role") ? entry.choice("role", or: Message.Role.user) : nil
        _ = entry.optionalText("role")
        return PromptCase(
            name: entry.text("name"), inputs: given, contains: contains.map(\.value), lacks: lacks.map(\.value),
            role: role, place: entry.place)
    }
}
