import Classifier
import Testing

@testable import Coach

/// A small scenario, and a tiny ear that hears what is done in it.
extension Scenario {
    static let small = small()

    static func small(
        patience: Int = 4, beats: [Beat] = Beat.small, goals: [Goal] = Goal.small,
        weights: [CallScorecard.Question: Int] = [:], recorded: String? = nil
    ) -> Scenario {
        Scenario(
            id: "clerk", title: "The clerk", difficulty: .easy,
            persona: Persona(role: "clerk", place: "an office", temper: "brisk", knows: "", fears: "", wonBy: ""),
            patience: patience, briefing: "Meet the clerk.", beats: beats, goals: goals,
            weights: weights, recorded: recorded)
    }
}

extension Beat {
    static let small: [Beat] = [
        .small("opening", "train", [(.dontSay, "promised"), (.asks, "open"), (.any, "again")]),
        .small("again", nil, [(.asks, "open"), (.rightRegime, "won"), (.any, "again")]),
        .small("promised", "train", [(.takesBack, "again"), (.any, "lost")]),
        .small("open", "documents", [(.rightRegime, "won"), (.any, "again")]),
        .small("won", nil, [], ends: .won), .small("lost", nil, [], ends: .lost),
        .small("walked", nil, [], ends: .walked),
    ]

    static func small(_ id: String, _ raises: String?, _ on: [(Act.Kind, String)], ends: Ending? = nil) -> Beat {
        Beat(
            id: id, raises: raises, says: (1...3).map { "\(id), wording \($0)" },
            branches: on.map { Branch(act: Act($0.0), to: $0.1) }, ends: ends)
    }
}

extension Goal {
    static let small: [Goal] = [
        Goal(id: "asked", asks: "Asked first", act: Act(.asks), isNever: false, beats: ["opening"]),
        Goal(id: "kept", asks: "Promised nothing", act: Act(.dontSay), isNever: true, beats: []),
    ]
}

extension Knowledge {
    /// Small knowledge that knows moves.
    static let practised: Knowledge = {
        var knowledge = small
        knowledge.moves = [
            Move(id: "asks", kind: .asks, regime: nil, means: "asks"),
            Move(id: "toward-retrieval", kind: .toward, regime: "retrieval", means: "lets it read"),
            Move(id: "takes-back", kind: .takesBack, regime: nil, means: "corrects"),
            Move(id: Move.talk, kind: .talk, regime: nil, means: "everything else"),
        ]
        return knowledge
    }()
}

enum SmallPractice {
    static let promise = "sure we can train it on your data tomorrow"
    static let question = "what should it know or write for you"
    static let reading = "let it read your documents when it is asked"
    static let sorry = "sorry I take that back, I was wrong"
    static let nothing = "lovely weather today"

    private static let ear = RepEar(
        model: Model.train(
            [
                "promise": [
                    promise, "we can train it on your data", "sure, we will train it on all your data",
                    "no problem, we just train it for you", "of course we can train it on that data",
                ],
                "asks": [
                    question, "what do you want it to know", "should it know facts or write your way",
                    "what should it write for you", "which of the two should it know",
                ],
                "toward-retrieval": [
                    reading, "it reads the documents when somebody asks", "let it read your documents",
                    "it should read the pages when it is asked", "it looks up documents as they are asked for",
                ],
                "takes-back": [
                    sorry, "I take that back", "sorry, I was wrong about that",
                    "let me correct what I said, I was wrong",
                    "I said that wrong, sorry",
                ],
                Move.talk: [
                    nothing, "thanks for coming", "see you on thursday", "the weather is fine",
                    "how was the drive today",
                    "shall we have lunch",
                ],
            ].sorted { $0.key < $1.key }.flatMap { label, texts in texts.map { Example(text: $0, label: label) } },
            Training(outside: nil)), .practised)

    static let listener = CallListener(.practised, .small, ear, today: nil)

    /// A rehearsal in which some answers were given.
    static func rehearsal(_ answers: String..., seed: UInt64 = 0, of scenario: Scenario = .small) -> Rehearsal {
        var rehearsal = Rehearsal(scenario, seed: seed, .practised, listener)
        for answer in answers { rehearsal.hear(answer) }
        return rehearsal
    }
}

/// Lets something happen, and expects that it could, or couldn't.
func expectTaken(
    _ event: Rehearsal.Event, by rehearsal: inout Rehearsal, _ isTaken: Bool = true,
    _ location: SourceLocation = #_sourceLocation
) {
    let took = rehearsal.take(event)
    #expect(took == isTaken, sourceLocation: location)
}
