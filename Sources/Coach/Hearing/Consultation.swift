/// What came of asking a language model about a statement that the ear wasn't sure of.
public struct Consultation: Sendable, Hashable {
    /// Why an opinion was passed over.
    public enum Objection: String, Sendable, Hashable, CaseIterable {
        case unreadable = "its answer isn't one JSON object that names an intent"
        case notPut = "it names an intent that wasn't put to it"
        case misquoted = "what it quotes doesn't stand in the statement"
    }

    /// The opinion: its intent is one that was put and its quote the statement's own text; both nil when it was passed over.
    public let opinion: SecondOpinion
    /// What the ear made of the statement by itself.
    public let ear: Ears.Alternative
    /// Why the opinion was passed over; nil: it was taken.
    public let objection: Objection?

    init(_ opinion: SecondOpinion, on doubt: Doubt) {
        ear = doubt.heard
        objection = doubt.objection(to: opinion)
        self.opinion =
            objection == nil
            ? opinion.holding(intent: opinion.intent, quote: opinion.quote.flatMap { doubt.said($0) })
            : opinion.holding(intent: nil, quote: nil)
    }

    /// What counts as heard: the intent that the model named, no surer than the ear finds it; what the ear heard where
    /// its opinion was passed over.
    func hearing(_ own: Ears.Hearing, _ doubt: Doubt) -> Ears.Hearing {
        guard let intent = opinion.intent, let choice = doubt.choices.first(where: { $0.id == intent }) else {
            return own
        }
        let isAnother = intent != own.intent
        let others = (isAnother && own.intent != Intent.outside ? [ear] : []) + own.alternatives
        return Ears.Hearing(
            intent: intent, confidence: choice.confidence, alternatives: others.filter { $0.intent != intent },
            evidence: own.evidence, tornWith: nil,
            second: intent == Intent.outside ? nil : own.second == intent ? own.intent : own.second)
    }

    /// That it was the model that heard it so, in words; nil: its opinion was passed over.
    var notice: String? {
        guard objection == nil else { return nil }
        let from = opinion.quote.map { ", from “\(Self.short($0, 80))”" } ?? ""
        return "Heard so by \(Self.short(opinion.model, 60))\(from); the ear itself wasn't sure."
    }

    /// Foreign text on one line, and not too much of it.
    private static func short(_ text: String, _ length: Int) -> String {
        let line = text.split { $0.isWhitespace }.joined(separator: " ")
        return line.count > length ? "\(line.prefix(length))…" : line
    }
}
