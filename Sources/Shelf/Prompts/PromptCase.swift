/// A case of a prompt's `tests`: inputs, what the text that they give must and must not contain, and what a model must
/// answer to it.
public struct PromptCase: Sendable, Hashable {
    public let name: String
    public let inputs: [String: PromptInput]
    public let contains: [String]
    public let lacks: [String]
    /// The message that is looked at; nil: all of them.
    public let role: Message.Role?
    /// What is looked for in a model's answer; nil: nothing.
    public let reply: ReplyCheck?
    /// Where the case stands.
    public let place: Place

    /// Reads the cases; `inputs` is nil when the declared ones couldn't be read.
    static func read(
        _ root: YAMLMapping, inputs: [PromptField]?, defaults: [String: PromptInput], isCoach: Bool,
        output: PromptOutput?
    ) -> [PromptCase] {
        let reading = root.reading
        let before = reading.faults
        var names: [String: Place] = [:]
        let cases = root.mappings("tests", required: false) { entry in
            let found = one(entry, inputs ?? [], optional: Set(defaults.keys)) { reply in
                ReplyCheck.read(reply, isCoach: isCoach, output: output)
            }
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

    private static func one(
        _ entry: YAMLMapping, _ inputs: [PromptField], optional: Set<String>, _ read: (YAMLMapping) -> ReplyCheck
    ) -> PromptCase {
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
        let before = reading.faults.count
        let reply = entry.mapping("reply", required: false, read)
        if contains.isEmpty, lacks.isEmpty, reply == nil, reading.faults.count == before {
            reading.fault(entry.place, "this case looks for nothing", hint: "give it `contains`, `lacks` or `reply`")
        }
        if reply?.mustPassVetting == true, given["statement"] == nil {
            reading.fault(
                entry.place(of: "reply"), "a reply can't be vetted without the input `statement`, which it answers")
        }
        for text in contains + lacks where text.value.isEmpty {
            reading.fault(text.place, "an empty text is contained in every text")
        }
        let role = has.contains("role") ? entry.choice("role", or: Message.Role.user) : nil
        _ = entry.optionalText("role")
        return PromptCase(
            name: entry.text("name"), inputs: given, contains: contains.map(\.value), lacks: lacks.map(\.value),
            role: role, reply: reply, place: entry.place)
    }
}
