import Classifier

/// Hears what a rep does: loses the room by a don't-say, or makes a fair move.
public struct RepEar: Sendable {
    /// What one sentence, or a clause of it, does.
    public struct Heard: Sendable, Hashable {
        /// The words as spoken.
        public let quote: String
        /// The id of a don't-say, or of a move.
        public let label: String
        /// How likely, 0…1, that is.
        public let confidence: Double
    }

    public let model: Model
    /// The intents in whose conversation each don't-say is said.
    private let dontSay: [String: Set<String>]

    public init(model: Model, _ knowledge: Knowledge) {
        self.model = model
        dontSay = Dictionary(knowledge.dontSay.map { ($0.id, Set($0.intents)) }, uniquingKeysWith: { $1 })
    }

    /// What the sentences of a turn do, in order; after a sentence, the clauses in it that plainly are a don't-say which
    /// the whole sentence doesn't show.
    ///
    /// - Parameter intents: What the turn answers; a don't-say is likelier where it belongs. None: nobody knows.
    public func hear(_ text: String, about intents: Set<String> = []) -> [Heard] {
        let reader = Reader(model, memory: 256)
        return Sentences.spoken(text).flatMap { sentence -> [Heard] in
            let whole = name(String(sentence), intents, reader)
            let clauses = Statement(String(sentence)).clauses(ofAtLeast: 4)
            guard clauses.count > 1 else { return [whole] }
            let parts = clauses.map { name(String($0), intents, reader) }
            return [whole]
                + parts.filter { $0.label != whole.label && isDontSay($0.label) && $0.confidence >= Self.plain }
        }
    }

    /// Whether a label is a don't-say's.
    public func isDontSay(_ label: String) -> Bool { dontSay[label] != nil }

    /// How sure a clause must be, torn out of its sentence as it is. On the development replies this found two in eleven
    /// of the don't-says that sentences missed, and on the calls nothing wrong.
    private static let plain = 0.9
    /// How much likelier a don't-say is in the conversation of its intents, and in that of others. On the development
    /// calls it was worth one false finding in three.
    private static let atHome = 2.0
    private static let astray = 0.5

    private func name(_ text: String, _ intents: Set<String>, _ reader: Reader) -> Heard {
        var sum = 0.0
        var talk = 0.0
        var best: (label: String, share: Double) = (Move.talk, 0)
        for ranked in reader.classify(text, explained: false).ranked {
            var share = ranked.probability
            if !intents.isEmpty, let home = dontSay[ranked.label] {
                share *= home.isDisjoint(with: intents) ? Self.astray : Self.atHome
            }
            sum += share
            if ranked.label == Move.talk {
                talk = share
            } else if share > best.share {
                best = (ranked.label, share)
            }
        }
        // Where making no move at all has the better half of it, the moves don't compete one by one.
        if sum <= 0 || talk * 2 >= sum {
            return Heard(quote: text, label: Move.talk, confidence: sum > 0 ? talk / sum : 1)
        }
        return Heard(quote: text, label: best.label, confidence: best.share / sum)
    }
}
