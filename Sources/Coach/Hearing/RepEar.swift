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
    /// The intents in whose conversation each don't-say is said, by the number of its label; nil for moves.
    private let homes: [Set<String>?]
    private let talk: Int?

    public init(model: Model, _ knowledge: Knowledge) {
        self.model = model
        let dontSay = Dictionary(knowledge.dontSay.map { ($0.id, Set($0.intents)) }, uniquingKeysWith: { $1 })
        homes = model.labels.map { dontSay[$0] }
        talk = model.labels.firstIndex(of: Move.talk)
    }

    /// What the sentences of a turn do, in order; after a sentence, the clauses in it that plainly are a don't-say which
    /// the whole sentence doesn't show.
    ///
    /// - Parameter intents: What the turn answers; a don't-say is likelier where it belongs. None: nobody knows.
    public func hear(_ text: String, about intents: Set<String> = []) -> [Heard] {
        let reader = Reader(model, memory: 256)
        return Sentences.spoken(text).flatMap { hear(Statement(String($0)), weights(about: intents), reader) }
    }

    /// How much likelier each label is, by its number, in a turn that answers some intents.
    func weights(about intents: Set<String>) -> [Double] {
        homes.map { home in
            guard let home, !intents.isEmpty else { return 1 }
            return home.isDisjoint(with: intents) ? Self.astray : Self.atHome
        }
    }

    /// What one sentence does, and the clauses in it.
    ///
    /// - Parameters:
    ///   - weights: Of the labels in its turn.
    ///   - reader: Reads with this model.
    func hear(_ sentence: Statement, _ weights: [Double], _ reader: Reader) -> [Heard] {
        let whole = name(sentence.text[...], weights, reader)
        let clauses = sentence.clauses(ofAtLeast: 4)
        guard clauses.count > 1 else { return [heard(whole, sentence.text[...])] }
        let parts = clauses.map { (text: $0, name: name($0, weights, reader)) }
            .filter { $0.name.label != whole.label && isDontSay($0.name.label) && $0.name.confidence >= Self.plain }
        return [heard(whole, sentence.text[...])] + parts.map { heard($0.name, $0.text) }
    }

    /// Whether a label is a don't-say's.
    public func isDontSay(_ label: String) -> Bool { isDontSay(model.labels.firstIndex(of: label)) }

    private func isDontSay(_ label: Int?) -> Bool { label.map { homes[$0] != nil } ?? false }

    private func heard(_ name: (label: Int?, confidence: Double), _ text: Substring) -> Heard {
        Heard(
            quote: String(text), label: name.label.map { model.labels[$0] } ?? Move.talk, confidence: name.confidence)
    }

    /// How sure a clause must be, torn out of its sentence as it is. On the development replies this found two in eleven
    /// of the don't-says that sentences missed, and on the calls nothing wrong.
    private static let plain = 0.9
    /// How much likelier a don't-say is in the conversation of its intents, and in that of others. On the development
    /// calls it was worth one false finding in three.
    private static let atHome = 2.0
    private static let astray = 0.5

    /// How sure it must be that a text is one of several don't-says.
    private static let together = 0.75

    /// How likely a text, of a few sentences, is what a label names.
    func share(of label: String, in text: String, _ weights: [Double], _ reader: Reader) -> Double {
        guard let number = model.labels.firstIndex(of: label) else { return 0 }
        var text = text
        var (sum, share) = (0.0, 0.0)
        for likely in text.withUTF8({ reader.likely($0) }) {
            sum += likely.probability * weights[likely.label]
            if likely.label == number { share = likely.probability * weights[likely.label] }
        }
        return sum > 0 ? share / sum : 0
    }

    /// The number of the label, nil for talk, and how likely it is.
    private func name(
        _ text: Substring, _ weights: [Double], _ reader: Reader
    ) -> (label: Int?, confidence: Double) {
        var sum = 0.0
        var talk = 0.0
        var best: (label: Int?, share: Double) = (nil, 0)
        // A line that loses the room in two ways at once is surely one of them.
        var worst: (label: Int?, share: Double, all: Double) = (nil, 0, 0)
        var text = text
        for likely in text.withUTF8({ reader.likely($0) }) {
            let share = likely.probability * weights[likely.label]
            sum += share
            if likely.label == self.talk {
                talk = share
                continue
            }
            if share > best.share { best = (likely.label, share) }
            guard homes[likely.label] != nil else { continue }
            worst.all += share
            if share > worst.share { (worst.label, worst.share) = (likely.label, share) }
        }
        // Where making no move at all has the better half of it, the moves don't compete one by one.
        if sum <= 0 || talk * 2 >= sum { return (nil, sum > 0 ? talk / sum : 1) }
        if worst.all >= Self.together * sum { return (worst.label, worst.all / sum) }
        return (best.label, best.share / sum)
    }
}
