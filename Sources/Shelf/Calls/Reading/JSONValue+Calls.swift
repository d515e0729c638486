extension JSONValue {
    /// The items of what must be a list; null holds none.
    ///
    /// - Throws: `Faults` for any other value.
    func list(in recording: Recording, _ what: String) throws(Faults) -> [JSONValue] {
        if isNull { return [] }
        guard let items else {
            throw Faults([
                Fault(
                    recording.place(range.lowerBound), "expected a list of \(what)",
                    hint: "export the transcript again, as it was")
            ])
        }
        return items
    }

    /// The name of somebody whom the export may only number.
    var numbered: String? {
        guard let label, !label.trimmed.isEmpty else { return nil }
        return label.allSatisfy(\.isNumber) ? "Speaker \(label)" : label
    }

    /// Words said: a text, or a list of parts with texts; null is nothing said. nil for any other value.
    var words: String? {
        if let text { return text }
        if isNull { return "" }
        return items?.compactMap { ($0.text ?? $0.fields?["text"]?.text)?.trimmed }.joined(separator: " ")
    }
}
