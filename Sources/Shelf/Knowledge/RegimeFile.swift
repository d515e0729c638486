import Coach

/// A file of `regimes/`: one card.
enum RegimeFile {
    static func read(_ map: YAMLMapping) -> Placed<Regime> {
        let card = map.mapping("card") { card in
            Dictionary(
                Heading.allCases.compactMap { heading in
                    card.mapping(heading.rawValue) { (heading, passage($0)) }
                }, uniquingKeysWith: { $1 })
        }
        let regime = Regime(
            id: map.text("id"), name: map.text("name"), order: map.integer("order"),
            called: map.texts("called").map(\.value), brief: map.text("brief"),
            changesWeights: map.bool("changes_weights"), card: card ?? [:],
            limits: map.mappings("limits") {
                Limit(
                    id: $0.text("id"), say: $0.text("say"), intents: $0.references("for", to: .intent),
                    source: $0.source())
            },
            analogies: map.mappings("analogies") {
                Analogy(
                    id: $0.text("id"), analog: $0.text("analog"), holds: $0.text("holds"), breaks: $0.text("breaks"),
                    source: $0.source())
            })
        return Placed(value: regime, place: map.place(of: "id"))
    }

    private static func passage(_ map: YAMLMapping) -> Passage {
        Passage(say: map.text("say"), source: map.source(), claims: map.references("claims", to: .claim))
    }
}
