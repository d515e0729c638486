import Coach

/// Reads `metadata.reply` of a coach prompt: how a reply is framed offline.
enum ReplyFrame {
    static func read(_ mapping: YAMLMapping) -> Frame {
        let reading = mapping.reading
        var parts: [Frame.Part] = []
        for name in mapping.texts("parts") {
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
        if mapping.keys.allSatisfy({ $0.value != "parts" }) || (parts.isEmpty && mapping.texts("parts").isEmpty) {
            reading.fault(mapping.place(of: "parts"), "no `parts`: the reply would be empty")
        }
        let lines = mapping.integer("lines")
        if lines < 1, Int(mapping.optionalText("lines") ?? "") != nil {
            reading.fault(mapping.place(of: "lines"), "`lines` must be at least 1")
        }
        return Frame(parts: parts, lines: lines, opener: mapping.optionalText("opener"))
    }
}
