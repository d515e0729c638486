/// Tells a rep, while a call goes on, what to say to what a buyer just raised: once for each thing in a call, never in quick succession, and
/// never while the rep is doing it right.
public struct LiveCoach: Sendable {
    /// One line to say, and one to avoid.
    public struct Nudge: Sendable, Hashable {
        /// The turn in which the buyer raised it.
        public let turn: Int
        /// From the start of the call, in milliseconds.
        public let at: Int?
        public let intent: String
        public let regime: String?
        /// The question to ask where the rule asks first, else a line.
        public let say: String
        public let avoid: String?
    }

    private let knowledge: Knowledge
    private let ears: Ears
    private let listener: CallListener
    /// What was cued already, or answered well without.
    private var settled: Set<String> = []
    private var last: (turn: Int, at: Int?)?
    /// How much of the call has been listened to: the turn, and its text at the time.
    private var heard: (turn: Int, text: String)?

    public init(_ knowledge: Knowledge, _ ears: Ears, _ listener: CallListener) {
        self.knowledge = knowledge
        self.ears = ears
        self.listener = listener
    }

    /// How sure it must be what a buyer raised to speak up.
    private static let sure = 0.5
    /// How long it keeps quiet after it spoke up: in milliseconds, and in turns where there are no times.
    private static let cooldown = 20_000
    private static let cooldownTurns = 3

    /// Listens to what is new.
    ///
    /// - Parameters:
    ///   - turns: The call from its start as far as it is known; the last turn may still go on.
    ///   - isEnded: Whether the last turn is known to be whole.
    /// - Returns: What to tell the rep now; nil when there is nothing.
    public mutating func hear(_ turns: [Turn], isEnded: Bool = false) -> Nudge? {
        let from = heard.map { $0.turn < turns.count && turns[$0.turn].text == $0.text ? $0.turn + 1 : $0.turn } ?? 0
        guard from < turns.count, let newest = turns.last else { return nil }
        heard = (newest.index, newest.text)
        // What a rep answers is told by what was raised just before.
        let start = turns[..<from].lastIndex { $0.role == .buyer } ?? from
        let listened = listener.listen(Array(turns[start...])).turns
        for answer in listened where answer.turn.role == .rep && answer.turn.index >= from {
            let raised = listened.last { $0.turn.index < answer.turn.index && !$0.intents.isEmpty }
            if answer.findings.contains(where: { $0.kind == .doSay || $0.kind == .question }) {
                settled.formUnion(raised?.intents.map(\.intent) ?? [])
            }
        }
        guard
            let raised = listened.last(where: { $0.turn.role != .rep && $0.turn.index >= from && !$0.intents.isEmpty })
        else { return nil }
        let isWhole = raised.turn.index < newest.index || isEnded || Self.endsSentence(raised.turn.text)
        guard isWhole else {
            // It is listened to again when more of it has come.
            heard = raised.turn.index > 0 ? (raised.turn.index - 1, turns[raised.turn.index - 1].text) : nil
            return nil
        }
        return nudge(raised)
    }

    private mutating func nudge(_ raised: HeardTurn) -> Nudge? {
        guard let intent = raised.intents.first(where: { $0.confidence >= Self.sure && !settled.contains($0.intent) }),
            !isCoolingDown(raised.turn)
        else { return nil }
        let reply = Conversation.single(intent.quote, knowledge, ears)
        let line = intent.asksFirst ? reply.questions.first?.text : reply.doSay.first?.text
        guard let say = line ?? reply.doSay.first?.text ?? reply.questions.first?.text else { return nil }
        settled.insert(intent.intent)
        last = (raised.turn.index, raised.turn.end ?? raised.turn.start)
        return Nudge(
            turn: raised.turn.index, at: raised.turn.start, intent: intent.intent, regime: intent.regime, say: say,
            avoid: reply.dontSay.first?.text)
    }

    private func isCoolingDown(_ turn: Turn) -> Bool {
        guard let last else { return false }
        guard let before = last.at, let now = turn.end ?? turn.start else {
            return turn.index - last.turn < Self.cooldownTurns
        }
        return now - before < Self.cooldown
    }

    private static func endsSentence(_ text: String) -> Bool {
        text.last { !$0.isWhitespace }.map { ".!?…".contains($0) } ?? false
    }
}
