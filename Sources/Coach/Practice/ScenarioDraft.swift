/// A few answers about a buyer, made a scenario that can be played at once.
public struct ScenarioDraft: Sendable, Hashable {
    public var title = ""
    public var role = ""
    public var place = ""
    public var temper = ""
    public var difficulty = Scenario.Difficulty.medium
    public var fears = ""
    public var wonBy = ""
    /// What the buyer raises, in order, none twice.
    public var intents: [String] = []

    public static let mostIntents = 5

    public init() {}

    /// For each intent a beat, and one for what follows on a line that loses the room: a second one loses.
    ///
    /// - Parameter examples: What buyers say, by intent.
    public func scenario(id: String, saying examples: [String: [String]], _ knowledge: Knowledge) -> Scenario {
        var naming = BeatNaming()
        let names = intents.map { (intent: $0, beat: naming.name(for: $0), slip: naming.name(for: "slip-\($0)")) }
        let nexts = names.dropFirst().map(\.beat) + [Beat.Ending.won.rawValue]
        let spoken = zip(names, nexts).flatMap { name, next in
            [
                Beat(
                    id: name.beat, raises: name.intent, says: Self.wordings(examples[name.intent] ?? []),
                    branches: branches(name.intent, name.beat, slip: name.slip, next: next, knowledge), ends: nil),
                Beat(
                    id: name.slip, raises: name.intent, says: Self.slips,
                    branches: [
                        Beat.Branch(act: Act(.dontSay), to: Beat.Ending.lost.rawValue),
                        Beat.Branch(act: Act(.rightRegime), to: next), Beat.Branch(act: Act(.any), to: name.beat),
                    ], ends: nil),
            ]
        }
        let endings = Beat.Ending.allCases.map {
            Beat(id: $0.rawValue, raises: nil, says: Self.words($0), branches: [], ends: $0)
        }
        return Scenario(
            id: id, title: title, difficulty: difficulty,
            persona: Persona(
                role: role, place: place, temper: temper, knows: "what they have read and been told", fears: fears,
                wonBy: wonBy),
            patience: patience, briefing: briefing, beats: spoken + endings,
            goals: names.map { Goal.due(on: $0.intent, in: [$0.beat, $0.slip], knowledge) } + [.saysNoDontSay])
    }

    private var briefing: String {
        "A first meeting. The buyer has \(intents.count == 1 ? "something" : "a few things") to settle before it goes on."
    }

    /// Enough for a second line that loses the room to lose, and not to drive the buyer out.
    private var patience: Int {
        switch difficulty {
        case .easy: 7
        case .medium: 6
        case .hard: 5
        }
    }

    private func branches(
        _ intent: String, _ beat: String, slip: String, next: String, _ knowledge: Knowledge
    ) -> [Beat.Branch] {
        let asksFirst = knowledge.table.rule(for: intent, [:])?.asksFirst ?? false
        let on: [(Act.Kind, String)] =
            [(.dontSay, slip)] + (asksFirst ? [(.asks, next)] : []) + [(.rightRegime, next), (.any, beat)]
        return on.map { Beat.Branch(act: Act($0), to: $1) }
    }

    /// Four of what buyers say, from all over the list: whole sentences that somebody says to somebody where there are
    /// enough. Where there are too few of any, the same ones again, said to be so.
    static func wordings(_ examples: [String]) -> [String] {
        var seen: Set<String> = []
        let all = examples.filter { seen.insert($0).inserted }
        let long = all.filter { (6...24).contains(words(in: $0).count) }
        let whole = long.filter { $0.first?.isUppercase == true && $0.last.map { ".?!".contains($0) } == true }
        let spoken = whole.filter { !persons.isDisjoint(with: words(in: $0)) }
        let fit = [spoken, whole, long].first { $0.count >= 4 } ?? all
        let chosen = fit.count <= 4 ? fit : (0..<4).map { fit[$0 * fit.count / 4] }
        guard let first = chosen.first, chosen.count < 3 else { return chosen }
        return chosen + ["Once more: \(first)", "As I said: \(first)"].prefix(3 - chosen.count)
    }

    private static func words(in text: String) -> [String] {
        text.lowercased().split { !$0.isLetter }.map { String($0) }
    }

    /// What tells that somebody speaks for themselves, or to somebody.
    private static let persons: Set = ["i", "we", "us", "our", "my", "you", "your"]

    private static let slips = [
        "Hold on. Is that a promise?", "Let me write that down. Would you sign it?", "That's a strong claim. Is it so?",
    ]

    private static func words(_ ending: Beat.Ending) -> [String] {
        switch ending {
        case .won:
            [
                "Good. Send me that in writing, and we'll go on from there.",
                "That answers what I came with. Let's set up the next meeting.",
                "Then I know where we stand. I'd like to take the next step.",
            ]
        case .lost:
            [
                "I don't think this is for us. Thank you for coming.", "Then I'll have to look elsewhere.",
                "I can't take that to anybody here. Let's leave it.",
            ]
        case .walked:
            [
                "I have to go to my next meeting.", "We've run out of time, I'm afraid.",
                "I still don't have an answer, and I have to go.",
            ]
        }
    }
}
