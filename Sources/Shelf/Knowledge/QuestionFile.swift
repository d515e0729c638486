import Coach

/// `questions.yaml`: the facts that matter, and the questions that settle them.
enum QuestionFile {
    static func read(_ map: YAMLMapping) -> (facts: [Placed<Fact>], questions: [Placed<Question>]) {
        let facts = map.mappings("facts") { entry in
            Placed(
                value: Fact(
                    id: entry.text("id"), about: entry.text("about"),
                    intents: entry.references("intents", to: .intent), values: entry.mappings("values") { value($0) },
                    source: entry.source()),
                place: entry.place(of: "id"))
        }
        let known = Dictionary(facts.map { ($0.value.id, $0.value.values.map(\.id)) }, uniquingKeysWith: { $1 })
        let questions = map.mappings("questions", required: false) { entry in
            let settles = entry.reference("settles", to: .fact)
            let values = known[settles] ?? []
            return Placed(
                value: Question(
                    id: entry.text("id"), settles: settles, when: entry.optionalValue("when", of: values),
                    ask: entry.text("ask"), options: entry.values("options", of: values),
                    yes: entry.optionalValue("yes", of: values), no: entry.optionalValue("no", of: values),
                    source: entry.source()),
                place: entry.place(of: "id"))
        }
        return (facts, questions)
    }

    private static func value(_ map: YAMLMapping) -> FactValue {
        FactValue(
            id: map.text("id"), heard: map.text("heard"), intents: map.references("intents", to: .intent),
            refines: map.optionalText("refines"), combines: map.texts("combines").map(\.value),
            heardAs: map.references("heard_as", to: .intent), words: map.patterns("words", required: false),
            whenAsked: map.patterns("when_asked", required: false))
    }
}

extension YAMLMapping {
    /// A block of patterns, one a line.
    func patterns(_ key: String, required: Bool = true) -> [WordPattern] {
        lines(key, required: required).compactMap { pattern($0) }
    }

    /// One pattern; nil, with a fault, when it can't be heard.
    func pattern(_ line: Placed<String>) -> WordPattern? {
        if let pattern = WordPattern(line.value) { return pattern }
        reading.fault(
            line.place, "`\(line.value)` can't be listened for",
            hint: "words parted by spaces, alternatives by |, * for a gap between words")
        return nil
    }

    fileprivate func optionalValue(_ key: String, of values: [String]) -> String? {
        guard let id = optionalText(key) else { return nil }
        check(Placed(value: id, place: place(of: key)), values)
        return id
    }

    fileprivate func values(_ key: String, of values: [String]) -> [String] {
        texts(key).map {
            check($0, values)
            return $0.value
        }
    }

    private func check(_ id: Placed<String>, _ values: [String]) {
        // Without values the fact itself is unknown, which is reported as such.
        guard !values.isEmpty, !values.contains(id.value) else { return }
        reading.fault(
            id.place, "the fact has no value \(id.value)",
            hint: Suggestion.hint(for: id.value, among: values) ?? "it has \(values.joined(separator: ", "))")
    }
}
