import Classifier

/// Hears what buyers raise in the turns of a call.
struct BuyerListening {
    let knowledge: Knowledge
    let ears: Ears

    /// Below this, what a turn is about isn't sure enough to hold a rep to it. On the development calls one heard intent in
    /// ten was wrong with it, and three in twenty without.
    private static let sure = 0.3
    /// How sure a sentence must be to add an intent of its own to that of a long turn.
    private static let plain = 0.9
    private static let long = 3

    func hear(_ turn: Turn) -> (intents: [HeardIntent], confidence: Double) {
        let reader = Reader(ears.model, memory: 256)
        let whole = ears.alternative(turn.text, reader)
        let sentences = Sentences.spoken(turn.text).map { text in
            (text: String(text), heard: ears.alternative(String(text), reader))
        }
        var found: [HeardIntent] = []
        if whole.intent != Intent.outside, whole.confidence >= Self.sure {
            let quote = sentences.filter { $0.heard.intent == whole.intent }
                .max { $0.heard.confidence < $1.heard.confidence }?.text
            found.append(contentsOf: intent(whole, quote: quote ?? turn.text))
        }
        if sentences.count >= Self.long {
            for sentence in sentences where sentence.heard.intent != Intent.outside {
                guard sentence.heard.confidence >= Self.plain,
                    !found.contains(where: { $0.intent == sentence.heard.intent })
                else { continue }
                found.append(contentsOf: intent(sentence.heard, quote: sentence.text))
            }
        }
        let confidence = found.isEmpty && whole.intent != Intent.outside ? 1 - whole.confidence : whole.confidence
        return (found, found.first?.confidence ?? confidence)
    }

    /// With the row that rules it while nothing is settled; none for an intent that the table doesn't know.
    private func intent(_ heard: Ears.Alternative, quote: String) -> [HeardIntent] {
        guard let rule = knowledge.table.rule(for: heard.intent, [:]) else { return [] }
        return [
            HeardIntent(
                intent: heard.intent, confidence: heard.confidence, quote: quote, regime: rule.regime, rule: rule.id,
                asksFirst: rule.asksFirst)
        ]
    }
}
