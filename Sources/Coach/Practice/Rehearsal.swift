/// A practice as far as it has come: a buyer who is played, and the rep's answers.
///
/// The same answers to the same seed give the same practice; another seed only words the buyer otherwise.
public struct Rehearsal: Sendable {
    /// How it ended.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        case won, lost, walked, unfinished
    }

    /// What the buyer said, and what became of the answer.
    public struct Turn: Sendable {
        /// Counts from 1.
        public let number: Int
        public let beat: String
        public let buyer: String
        /// What was on the table; nil: nothing.
        public let intent: String?
        public let answer: String
        /// What the rep did, in the order in which scenarios list it.
        public let acts: [Act.Kind]
        public internal(set) var findings: [Finding]
        /// Whether the question that comes first had already been asked.
        let wasAsked: Bool
        /// Whether what answers it had already been named.
        let wasAnswered: Bool
        let did: Acts
        /// What is left of the buyer's after the answer.
        public let patience: Int
    }

    public let scenario: Scenario
    public let seed: UInt64
    public private(set) var turns: [Turn] = []
    public private(set) var patience: Int
    /// How often the rep stepped out for a hint.
    public internal(set) var hints = 0
    /// How often answers were taken back to try again.
    public internal(set) var retries = 0
    public internal(set) var disputes: [Dispute] = []
    /// The last one on something counts.
    public internal(set) var overrides: [Override] = []
    /// What the buyer said last.
    public private(set) var line = ""
    let knowledge: Knowledge
    let listener: CallListener
    private var at: Int?
    /// What is on the table, as the scenario has it; nil: nothing.
    public private(set) var intent: HeardIntent?
    private var visits: [String: Int] = [:]
    /// The intents about which a rep has asked, and those that were answered.
    private var asked: Set<String> = []
    private var answered: Set<String> = []

    public init(_ scenario: Scenario, seed: UInt64, _ knowledge: Knowledge, _ listener: CallListener) {
        self.scenario = scenario
        self.seed = seed
        self.knowledge = knowledge
        self.listener = listener
        patience = scenario.patience
        enter(scenario.beats.indices.first)
    }

    /// The beat that lasts; nil for a scenario without any.
    public var beat: Beat? { at.map { scenario.beats[$0] } }

    public var isOver: Bool { beat?.ends != nil || at == nil }

    public var outcome: Outcome {
        switch beat?.ends {
        case .won: .won
        case .lost: .lost
        case .walked: .walked
        case nil: .unfinished
        }
    }

    /// Takes the rep's answer to what the buyer said last. When the practice is over it changes nothing.
    public mutating func hear(_ answer: String) {
        guard let beat, beat.ends == nil else { return }
        let number = turns.count + 1
        let wasAsked = intent.map { asked.contains($0.intent) } ?? false
        let heard = listener.listen(answer, turn: number, raised: intent, wasAsked: wasAsked)
        if heard.takesBack { correct(in: number) }
        let did = Acts(heard.findings, heard.moves, about: intent?.intent, knowledge)
        patience = max(0, patience - did.cost)
        turns.append(
            Turn(
                number: number, beat: beat.id, buyer: line, intent: intent?.intent, answer: answer,
                acts: Act.Kind.allCases.filter { did.kinds.contains($0) }, findings: heard.findings,
                wasAsked: wasAsked, wasAnswered: intent.map { answered.contains($0.intent) } ?? false, did: did,
                patience: patience))
        if let intent {
            if did.kinds.contains(.asks) { asked.insert(intent.intent) }
            if did.kinds.contains(.rightRegime) { answered.insert(intent.intent) }
        }
        if patience == 0, let out = scenario.walkingOut {
            enter(out)
        } else {
            let branch = beat.branches.first { did.has($0.act) }
            enter(branch.flatMap { scenario.place(of: $0.to) } ?? at)
        }
    }

    /// The question or the line that is due; nil when there is nothing to name.
    public var due: String? {
        guard !isOver, let intent else { return nil }
        let due = Due(intent.intent, knowledge)
        return asked.contains(intent.intent) ? due.line?.text : due.question?.ask ?? due.line?.text
    }

    /// The next wording of a beat's, another for another seed; each comes up before one is heard again.
    private mutating func enter(_ place: Int?) {
        at = place
        guard let place else { return }
        let beat = scenario.beats[place]
        let visit = visits[beat.id, default: 0]
        visits[beat.id] = visit + 1
        if !beat.says.isEmpty {
            let count = UInt64(beat.says.count)
            line = beat.says[Int((seed % count + UInt64(place) + UInt64(visit)) % count)]
        }
        if let raised = beat.raises {
            intent = knowledge.table.rule(for: raised, [:]).map {
                HeardIntent(
                    intent: raised, confidence: 1, quote: line, regime: $0.regime, rule: $0.id,
                    asksFirst: $0.asksFirst)
            }
        }
    }

    /// Marks what was left standing in the answers before as taken back.
    private mutating func correct(in number: Int) {
        for turn in turns.indices.suffix(RepListening.patience) {
            for finding in turns[turn].findings.indices
            where turns[turn].findings[finding].kind.isFault && turns[turn].findings[finding].correctedIn == nil {
                turns[turn].findings[finding].correctedIn = number
            }
        }
    }
}
