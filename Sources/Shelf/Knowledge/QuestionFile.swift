import Coach

/// `questions.yaml`: the facts that matter, and the questions that settle them.
enum QuestionFile {
    static func read(_ map: YAMLMapping) -> (facts: [Placed<Fact>], questions: [Placed<Question>]) {
        let facts = map.mappings("facts", required: false) { entry in
            Placed(
                value: Fact(
                    id: entry.text("id"), about: entry.text("about"),
                    intents: entry.references("intents", to: .intent),
                    values: entry.mappings("values") { [id = entry.text("id")] in value($0, of: id) },
                    source: entry.source()),
                place: entry.place(of: "id"))
        }
        let questions = map.mappings("questions", required: false) { entry in
            let settles = entry.reference("settles", to: .fact)
            return Placed(
                value: Question(
                    id: entry.text("id"), settles: settles, when: entry.optionalValue("when", of: settles),
                    ask: entry.text("ask"), options: entry.values("options", of: settles),
                    yes: entry.optionalValue("yes", of: settles), no: entry.optionalValue("no", of: settles),
                    source: entry.source()),
                place: entry.place(of: "id"))
        }
        return (facts, questions)
    }

    private static func value(_ map: YAMLMapping, of fact: String) -> FactValue {
        FactValue(
            id: map.text("id"), heard: map.text("heard"), intents: map.references("intents", to: .intent),
            refines: map.optionalValue("refines", of: fact), combines: map.values("combines", of: fact),
            heardAs: map.references("heard_as", to: .intent), words: map.patterns("words", required: false),
            whenAsked: map.patterns("when_asked", required: false))
    }
}

extension YAMLMapping {
    /// The id of a value of a fact, recorded as a reference.
    fileprivate func optionalValue(_ key: String, of fact: String) -> String? {
        guard let id = optionalText(key) else { return nil }
        reading.refer(to: .value, "\(fact)=\(id)", at: place(of: key))
        return id
    }

    fileprivate func values(_ key: String, of fact: String) -> [String] {
        texts(key).map {
            reading.refer(to: .value, "\(fact)=\($0.value)", at: $0.place)
            return $0.value
        }
    }
}
