import Coach

/// Reads `metadata.reply` of a coach prompt: how a reply is framed offline.
enum ReplyFrame {
    static func read(_ mapping: YAMLMapping) -> Frame {
        let reading = mapping.reading
        var parts: [Frame.Part] = []
        let names = mapping.texts("parts")
        if names.isEmpty { reading.fault(mapping.place(of: "parts"), "no `parts`: the reply would be empty") }
        for name in names {
            guard let part = Frame.Part(rawValue: name.value) else {
                let known = Frame.Part.allCases.map(\.rawValue)
                reading.fault(
                    name.place, "a reply has no part `\(name.value)`",
                    hint: Suggestion.hint(for: name.value, among: known) ?? "one of \(known.joined(separator: ", "))")
                continue
            }
            if parts.contains(part) { reading.fault(name.place, "the part `\(part.rawValue)` is there twice") }
            parts.append(part)
        }
        let lines = mapping.integer("lines")
        if mapping.keys.contains(where: { $0.value == "lines" }), lines < 1 {
            reading.fault(mapping.place(of: "lines"), "`lines` must be at least 1")
        }
        return Frame(parts: parts, lines: lines, opener: mapping.optionalText("opener"))
    }
}
