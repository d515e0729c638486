import Coach

extension ReplyCheck {
    /// Whatever in a model's answer isn't as it must be; what the vetting makes of it is for others to say.
    public func findings(in draft: String) -> [PromptTrial.Finding] {
        guard draft.contains(where: { !$0.isWhitespace }) else {
            return [PromptTrial.Finding(kind: .draft, text: "is empty", found: nil)]
        }
        let folded = Self.folded(draft)
        let lines = draft.split(whereSeparator: \.isNewline)
        let missing = contains.filter { !folded.contains(Self.folded($0)) }
        let unwanted = lacks.filter { folded.contains(Self.folded($0)) }
        return missing.map { text in
            PromptTrial.Finding(kind: .contains, text: text, found: PromptTrial.nearest(to: text, lines))
        }
            + unwanted.map { text in
                let line = lines.first { Self.folded($0).contains(Self.folded(text)) }
                return PromptTrial.Finding(kind: .lacks, text: text, found: line.map(String.init) ?? text)
            } + missingParts(draft) + otherFields(draft)
    }

    /// As texts are compared: small letters, straight quotation marks, and one blank wherever there are any.
    private static func folded(_ text: some StringProtocol) -> String {
        let straight = text.lowercased().map { character -> Character in
            switch character {
            case "‘", "’": "'"
            case "“", "”": "\""
            default: character
            }
        }
        return straight.split(whereSeparator: \.isWhitespace).map { String($0) }.joined(separator: " ")
    }

    private func missingParts(_ draft: String) -> [PromptTrial.Finding] {
        let there = Frame.Part.labelled(in: draft)
        var rest = there[...]
        let isThere = parts.allSatisfy { part in
            guard let at = rest.firstIndex(of: part) else { return false }
            rest = rest[(at + 1)...]
            return true
        }
        guard !isThere else { return [] }
        func names(_ parts: [Frame.Part]) -> String { parts.map(\.rawValue).joined(separator: ", ") }
        return [PromptTrial.Finding(kind: .parts, text: names(parts), found: there.isEmpty ? nil : names(there))]
    }

    private func otherFields(_ draft: String) -> [PromptTrial.Finding] {
        guard !fields.isEmpty else { return [] }
        guard let answer = try? JSONLine(draft.trimmed.utf8) else {
            return [PromptTrial.Finding(kind: .draft, text: "is no JSON object", found: nil)]
        }
        return fields.filter { !$0.isIn(answer) }.map { field in
            let found = answer.text(field.name) ?? answer.raw(field.name).map { String(decoding: $0, as: UTF8.self) }
            return PromptTrial.Finding(kind: .fields, text: "\(field.name): \(field.value.inWords)", found: found)
        }
    }
}

extension ReplyCheck.Field {
    fileprivate func isIn(_ answer: JSONLine) -> Bool {
        switch value {
        case .text(let text): answer.text(name) == text
        case .boolean(let truth): answer.bool(name) == truth
        case .number(let number): answer.number(name) == number
        case .list, .object: false
        }
    }
}

extension PromptInput {
    /// What a plain one holds, in words.
    fileprivate var inWords: String {
        switch self {
        case .text(let text): text
        case .boolean(let truth): "\(truth)"
        case .number(let number): Int(exactly: number).map { "\($0)" } ?? "\(number)"
        case .list, .object: ""
        }
    }
}
