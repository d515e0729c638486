import Coach

/// What a language model's answer to a case's messages must be: looked at where there is a voice.
public struct ReplyCheck: Sendable, Hashable {
    /// A field of a JSON answer, and what it must hold.
    public struct Field: Sendable, Hashable {
        public let name: String
        public let value: PromptInput
    }

    /// Texts that the answer must and must not have, whatever the case of their letters.
    public let contains: [String]
    public let lacks: [String]
    /// The parts that a coach's draft must have lines of, in this order; others may stand between them.
    public let parts: [Frame.Part]
    /// Whether the vetting must let out all of a coach's draft.
    public let mustPassVetting: Bool
    public let fields: [Field]

    /// In bytes. More is no answer that anybody wants.
    public static let longest = 64 << 10

    /// Reads the `reply` of a case of a prompt.
    ///
    /// - Parameters:
    ///   - isCoach: Whether it is a coach prompt, whose drafts have parts and are vetted.
    ///   - output: What the prompt says a model answers with.
    static func read(_ mapping: YAMLMapping, isCoach: Bool, output: PromptOutput?) -> ReplyCheck {
        let reading = mapping.reading
        let before = reading.faults.count
        let (contains, lacks) = (mapping.texts("contains"), mapping.texts("lacks"))
        for text in contains + lacks where text.value.isEmpty {
            reading.fault(text.place, "an empty text is contained in every text")
        }
        let known =
            ["contains", "lacks"] + (isCoach ? ["parts", "vetted"] : []) + (output?.format == .json ? ["fields"] : [])
        let check = ReplyCheck(
            contains: contains.map(\.value), lacks: lacks.map(\.value), parts: isCoach ? parts(mapping) : [],
            mustPassVetting: isCoach && mapping.bool("vetted", default: false),
            fields: output?.format == .json ? fields(mapping, output?.fields ?? []) : [])
        if reading.faults.count == before, check.looksForNothing, mapping.keys.allSatisfy({ known.contains($0.value) })
        {
            reading.fault(mapping.place, "this reply is looked at for nothing", hint: "give it `contains` or `lacks`")
        }
        return check
    }

    private var looksForNothing: Bool {
        contains.isEmpty && lacks.isEmpty && parts.isEmpty && fields.isEmpty && !mustPassVetting
    }

    private static func parts(_ mapping: YAMLMapping) -> [Frame.Part] {
        mapping.texts("parts").compactMap { name in
            if let part = Frame.Part(rawValue: name.value), Frame.Part.worded.contains(part) { return part }
            let words = Frame.Part.allCases.filter(Frame.Part.worded.contains).map(\.rawValue)
            mapping.reading.fault(
                name.place, "a model words no part `\(name.value)`",
                hint: Suggestion.hint(for: name.value, among: words) ?? "one of \(words.joined(separator: ", "))")
            return nil
        }
    }

    private static func fields(_ mapping: YAMLMapping, _ declared: [PromptField]) -> [Field] {
        // One with parts of its own can only be looked through.
        let plain = declared.filter(\.type.isPlain)
        return mapping.mapping("fields", required: false) { fields in
            plain.compactMap { field in
                guard let text = fields.optionalText(field.name) else { return nil }
                guard let value = PromptInput(text, as: field.type) else {
                    fields.reading.fault(
                        fields.place(of: field.name), "`\(field.name)` must be \(field.type), not `\(text)`")
                    return nil
                }
                return Field(name: field.name, value: value)
            }
        } ?? []
    }
}
