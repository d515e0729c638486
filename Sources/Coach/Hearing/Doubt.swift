import Classifier

/// A statement that the ear isn't sure of, and the intents that are in question: what may be put to somebody else.
///
/// There is none of a confident reading, so nobody is ever asked about one.
public struct Doubt: Sendable {
    /// An intent that is in question.
    public struct Choice: Sendable, Hashable {
        public let id: String
        /// What a buyer who has it means.
        public let means: String
        /// What tells it from another of them; nil: nothing is written down.
        public let partedBy: String?
        /// How likely the ear finds it, 0…1.
        public let confidence: Double
    }

    public let statement: String
    /// What the ear makes of it, unsure as it is.
    public let heard: Ears.Alternative
    /// The likeliest first, out of scope last.
    public let choices: [Choice]

    /// So many words are read again at most: nobody puts a question in more.
    private static let longest = 400
    /// So many of the likeliest intents are put, and so many with their near misses.
    private static let (likeliest, most) = (4, 9)

    /// - Returns: nil for a reading at or above the confidence bar, and for a statement with no word, or too many.
    init?(_ statement: Statement, _ hearing: Ears.Hearing, _ knowledge: Knowledge, _ ears: Ears) {
        guard hearing.confidence < Ears.sure, (1...Self.longest).contains(statement.spoken.count) else { return nil }
        let ranked = ears.ranked(statement)
        let inside = ranked.filter { $0.intent != Intent.outside }
        var ids: [String] = []
        func put(_ intent: String) {
            guard intent != Intent.outside, ids.count < Self.most, !ids.contains(intent) else { return }
            ids.append(intent)
        }
        put(hearing.intent)
        for alternative in hearing.alternatives { put(alternative.intent) }
        for alternative in inside.prefix(Self.likeliest) { put(alternative.intent) }
        let near = ids.flatMap { knowledge.intent($0)?.nearMisses ?? [] }
        for miss in near { put(miss.intent) }
        let intents = (ids + [Intent.outside]).compactMap { knowledge.intent($0) }
        self.statement = statement.text
        heard = Ears.Alternative(intent: hearing.intent, confidence: hearing.confidence)
        choices = intents.map { intent in
            let parting = intents.lazy.flatMap(\.nearMisses).first { $0.intent == intent.id }
            let likely = ranked.first { $0.intent == intent.id }?.confidence ?? 0
            return Choice(
                id: intent.id, means: intent.means, partedBy: parting?.partedBy,
                confidence: intent.id == hearing.intent ? hearing.confidence : likely)
        }
    }

    /// Why an opinion can't be taken; nil: it can.
    public func objection(to opinion: SecondOpinion) -> Consultation.Objection? {
        guard let intent = opinion.intent else { return .unreadable }
        guard choices.contains(where: { $0.id == intent }) else { return .notPut }
        guard let quote = opinion.quote else { return nil }
        // Where no words settle it, the prompt wants it out of scope: then there are none to be quoted.
        if intent == Intent.outside, quote.allSatisfy(\.isWhitespace) { return nil }
        return said(quote) == nil ? .misquoted : nil
    }

    /// Where a quote stands in the statement, compared as words: the statement's own text of it; nil when it doesn't.
    func said(_ quote: String) -> String? {
        let (said, wanted) = (words(in: statement), words(in: quote).map(\.token))
        guard !wanted.isEmpty, wanted.count <= said.count else { return nil }
        for start in 0...(said.count - wanted.count) {
            let run = said[start..<start + wanted.count]
            guard run.lazy.map(\.token).elementsEqual(wanted), let first = run.first, let last = run.last else {
                continue
            }
            return String(statement[first.range.lowerBound..<last.range.upperBound])
        }
        return nil
    }
}
