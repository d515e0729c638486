import Classifier

/// Hears which intent a statement carries.
public struct Ears: Sendable {
    /// An intent and how likely it is the one meant.
    public struct Alternative: Sendable, Hashable {
        public let intent: String
        /// Calibrated, 0…1.
        public let confidence: Double

        public init(intent: String, confidence: Double) {
            self.intent = intent
            self.confidence = confidence
        }
    }

    /// What was heard in one statement.
    public struct Hearing: Sendable {
        /// The intent, or `Intent.outside`.
        public let intent: String
        /// The calibrated probability, 0…1, that it is right.
        public let confidence: Double
        /// The next likely intents, best first.
        public let alternatives: [Alternative]
        /// What each word did for the intent.
        public let evidence: [Evidence]
        /// The intent that the same words support about as well.
        public let tornWith: String?
        /// Another intent, carried by another part of the statement.
        public let second: String?

        /// What is heard in a turn that points back: nothing of its own.
        static func settled(_ confidence: Double, _ evidence: [Evidence] = []) -> Hearing {
            Hearing(
                intent: "", confidence: confidence, alternatives: [], evidence: evidence, tornWith: nil, second: nil)
        }
    }

    public let model: Model

    public init(model: Model) {
        self.model = model
    }

    /// The intent with its confidence alone: what a thousand lines a second need.
    public func name(_ text: String) -> Alternative {
        alternative(text, Reader(model, memory: 64))
    }

    /// The same, with a reader that knows some words already.
    func alternative(_ text: String, _ reader: Reader) -> Alternative {
        var text = text
        let (label, confidence) = text.withUTF8 { name($0, reader) }
        return Alternative(intent: label.map { model.labels[$0] } ?? Intent.outside, confidence: confidence)
    }

    /// The same of a text's UTF-8, for many texts: the number of the intent among the model's labels, nil when it's out of scope.
    ///
    /// - Parameter reader: Reads with this model.
    public func name(_ text: UnsafeBufferPointer<UInt8>, _ reader: Reader) -> (label: Int?, confidence: Double) {
        let heard = reader.name(text)
        guard heard.isOutside else { return (heard.label, heard.confidence) }
        let inside = Sentences.of(text).map { reader.name($0) }
            .filter { !$0.isOutside && $0.confidence >= Self.clear }
        guard let best = inside.max(by: { $0.confidence < $1.confidence }) else { return (nil, heard.confidence) }
        return (best.label, best.confidence)
    }

    /// Everything that is heard in a statement.
    public func hear(_ statement: Statement) -> Hearing {
        let reader = Reader(model, memory: 256)
        let (intent, confidence, heard) = whole(statement, reader)
        let others = heard.ranked.filter { $0.label != intent && $0.label != Intent.outside }
        let second = intent == Intent.outside ? nil : secondIntent(in: statement, beside: intent, heard, reader)
        var torn: String?
        if intent != Intent.outside, second == nil, let runnerUp = others.first, confidence < Self.sure,
            runnerUp.probability >= confidence * Self.close
        {
            torn = runnerUp.label
        }
        var alternatives = others.filter { $0.probability >= Self.worthNaming }.prefix(3)
            .map { Alternative(intent: $0.label, confidence: $0.probability) }
        if let second, !alternatives.contains(where: { $0.intent == second.intent }) {
            alternatives.append(second)
        }
        return Hearing(
            intent: intent, confidence: confidence, alternatives: alternatives, evidence: heard.evidence,
            tornWith: torn, second: second?.intent)
    }

    /// Every intent and out of scope, by how likely the statement as a whole makes them, likeliest first.
    func ranked(_ statement: Statement) -> [Alternative] {
        Reader(model, memory: 256).classify(statement.text, explained: false).ranked
            .map { Alternative(intent: $0.label, confidence: $0.probability) }
    }

    /// The statement as a whole; when that is about nothing we know, its sentences one by one, since an aside before
    /// and after drowns the one that matters.
    private func whole(
        _ statement: Statement, _ reader: Reader
    ) -> (intent: String, confidence: Double, heard: Classification) {
        let heard = reader.classify(statement.text, explained: true)
        guard heard.isOutside else { return (heard.ranked.named, heard.confidence, heard) }
        var text = statement.text
        let sentences = text.withUTF8 { Sentences.of($0).map { String(decoding: $0, as: UTF8.self) } }
        let inside = sentences.map { reader.classify($0, explained: true) }
            .filter { !$0.isOutside && $0.confidence >= Self.clear }
        if let best = inside.max(by: { $0.confidence < $1.confidence }) {
            return (best.ranked.named, best.confidence, best)
        }
        return (Intent.outside, heard.confidence, heard)
    }

    /// The intent that one clause carries by itself, that isn't the main one, and that the statement as a whole supports too:
    /// a clause torn out of its statement often seems to be about something else.
    private func secondIntent(
        in statement: Statement, beside main: String, _ heard: Classification, _ reader: Reader
    ) -> Alternative? {
        let supported = Set(heard.ranked.filter { $0.probability >= Self.supported }.map(\.label))
        let clauses = statement.clauses(ofAtLeast: 4)
        guard clauses.count > 1, supported.count > 1 else { return nil }
        return clauses.map { reader.classify(String($0), explained: false) }
            .filter { !$0.isOutside && $0.confidence >= Self.audible }
            .filter { $0.ranked.named != main && supported.contains($0.ranked.named) }
            .max { $0.confidence < $1.confidence }
            .map { Alternative(intent: $0.ranked.named, confidence: $0.confidence * Self.held) }
    }

    /// Below this confidence the ear isn't sure: a close runner-up makes it ask, and somebody else may be asked.
    static let sure = 0.6
    /// How close, as a share of the first one's probability.
    private static let close = 0.6
    /// How likely the whole statement must find a second intent, and how sure a clause must be of it. Without the first
    /// bar 4 of 10 second intents were meant on statements by strangers; with it more than half, and hardly fewer in all.
    private static let supported = 0.03
    private static let audible = 0.5
    /// How much of what a clause was sure of held for the statement, on those.
    private static let held = 0.65
    /// How sure a sentence must be to speak for a statement that as a whole is about nothing we know.
    private static let clear = 0.7
    /// Less likely alternatives are not named.
    private static let worthNaming = 0.05
}

extension [Classification.Ranked] {
    /// The likeliest label inside.
    fileprivate var named: String { first { $0.label != Intent.outside }?.label ?? Intent.outside }
}
