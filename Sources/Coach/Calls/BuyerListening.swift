import Classifier

/// Hears what buyers raise in the turns of calls, one after the other.
final class BuyerListening {
    private let lookups: Lookups
    private let ears: Ears
    private let reader: Reader

    init(knowledge: Knowledge, ears: Ears) {
        self.ears = ears
        lookups = Lookups(knowledge)
        reader = Reader(ears.model)
    }

    /// Below this, what a turn is about isn't sure enough to hold a rep to it. On the development calls one heard intent in
    /// ten was wrong with it, and three in twenty without.
    private static let sure = 0.3
    /// How sure a sentence must be to add an intent of its own to that of a long turn.
    private static let plain = 0.9
    private static let long = 3

    func hear(_ turn: Turn) -> (intents: [HeardIntent], confidence: Double) {
        let whole = ears.alternative(turn.text, reader)
        let isSure = whole.intent != Intent.outside && whole.confidence >= Self.sure
        let spoken = Sentences.spoken(turn.text)
        // What sentences are about matters where they tell the words to quote, or may add an intent.
        let sentences = (isSure || spoken.count >= Self.long ? spoken : []).map { text in
            (text: String(text), heard: text == turn.text ? whole : ears.alternative(String(text), reader))
        }
        var found: [HeardIntent] = []
        if isSure {
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
        guard let rule = lookups.rule(for: heard.intent) else { return [] }
        return [
            HeardIntent(
                intent: heard.intent, confidence: heard.confidence, quote: quote, regime: rule.regime, rule: rule.id,
                asksFirst: rule.asksFirst)
        ]
    }
}
