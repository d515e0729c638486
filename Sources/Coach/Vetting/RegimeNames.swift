/// What the regimes are called, to be found in a sentence.
struct RegimeNames: Sendable {
    /// A regime named, and the words it was named in.
    struct Named {
        let regime: String
        let words: Range<Int>
    }

    private struct Name: Sendable {
        let regime: String
        let keys: [String]
        /// Whether any form of the words names it, or these words alone.
        let isStem: Bool
    }

    private let names: [Name]

    /// Of a regime that changes the weights, which buyers pay for by mistake, any form of its names counts. Of the others a name counts
    /// as it stands, and a common word such as "usage" doesn't.
    init(_ knowledge: Knowledge) {
        names = knowledge.regimes.flatMap { regime in
            ([regime.name] + regime.called).compactMap { name in
                let statement = Statement(name)
                let isOwn = name == regime.name
                let isTelling = isOwn || statement.spoken.count > 1 || name.contains(where: \.isUppercase)
                guard regime.changesWeights || isTelling else { return nil }
                let keys = statement.spoken.map { Self.key($0, statement, isStem: regime.changesWeights) }
                return Name(regime: regime.id, keys: keys, isStem: regime.changesWeights)
            }
                // "Pretraining", "finetune": the same without the hyphen.
                + (regime.changesWeights && regime.name.contains("-")
                    ? [
                        Name(
                            regime: regime.id,
                            keys: Statement(regime.name.filter { $0 != "-" }).spoken.map(\.key), isStem: true)
                    ] : [])
        }
    }

    /// The regimes that a sentence names, wherever it does.
    func named(in statement: Statement) -> [Named] {
        let stems = statement.spoken.map { Self.key($0, statement, isStem: true) }
        let forms = statement.spoken.map { Self.key($0, statement, isStem: false) }
        return names.flatMap { name in
            let keys = name.isStem ? stems : forms
            return keys.indices.filter { keys[$0...].starts(with: name.keys) }
                .map { Named(regime: name.regime, words: $0..<$0 + name.keys.count) }
        }
    }

    /// Whose data it is makes no difference.
    private static func key(_ word: Statement.Spoken, _ statement: Statement, isStem: Bool) -> String {
        let form = statement.text[word.range].lowercased()
        return ["our", "your", "their", "my", "its", "a", "an", "the"].contains(form) ? "our" : isStem ? word.key : form
    }
}
