/// A recorded call made a scenario: the buyer says what was said then, whatever a rep answers now.
public enum GhostCall {
    /// Why no scenario can be made of a call.
    public enum Refusal: Error, Sendable, Hashable {
        /// Nobody's side is known.
        case noSides
        /// Nobody is known to be a buyer.
        case noBuyer
        /// No buyer's turn raises anything.
        case nothingRaised
    }

    /// The beats are the buyers' turns that raise something, in order and in their own words; turns that raise nothing
    /// are left out. Each bears what the reps said to it then, as far as a call's score looks for an answer.
    ///
    /// - Parameters:
    ///   - recording: What the recording is called.
    ///   - longest: How many of the buyers' turns are taken; nil: all.
    public static func scenario(
        of call: HeardCall, id: String, recording: String, longest: Int? = nil, _ knowledge: Knowledge
    ) -> Result<Scenario, Refusal> {
        let roles = Set(call.turns.map(\.turn.role))
        guard roles.contains(.buyer) else { return .failure(roles.contains(.rep) ? .noBuyer : .noSides) }
        let raising = call.turns.indices.filter {
            call.turns[$0].turn.role == .buyer && !call.turns[$0].intents.isEmpty
        }
        let taken = raising.prefix(max(1, longest ?? raising.count))
        guard !taken.isEmpty else { return .failure(.nothingRaised) }
        var naming = BeatNaming()
        let moments = taken.enumerated().map { number, at in
            Moment(
                id: naming.name(for: call.turns[at].intents[0].intent), heard: call.turns[at],
                then: then(call.turns, after: at, before: raising.dropFirst(number + 1).first))
        }
        return .success(
            Scenario(
                id: id, title: "\(recording), answered anew", difficulty: .medium,
                persona: persona(moments, recording), patience: 2 * moments.count,
                briefing: "The buyer says what was said in \(recording), whatever you answer. At the end your answers "
                    + "stand beside those that were given then.",
                beats: beats(moments), goals: goals(moments, knowledge), recorded: recording))
    }

    /// A turn that becomes a beat.
    private struct Moment {
        let id: String
        let heard: HeardTurn
        let then: String?

        var intent: String { heard.intents[0].intent }
    }

    /// What the reps said to a turn.
    private static func then(_ turns: [HeardTurn], after at: Int, before next: Int?) -> String? {
        let said = turns[(at + 1)..<(next ?? turns.count)].filter { $0.turn.role == .rep }.prefix(3).map(\.turn.text)
        return said.isEmpty ? nil : said.joined(separator: " ")
    }

    private static func beats(_ moments: [Moment]) -> [Beat] {
        let spoken = moments.enumerated().map { at, moment in
            let branches =
                at + 1 < moments.count
                ? [Beat.Branch(act: Act(.any), to: moments[at + 1].id)]
                : [(.rightRegime, .won), (.asks, .won), (.any, .lost)].map { (kind: Act.Kind, ending: Beat.Ending) in
                    Beat.Branch(act: Act(kind), to: ending.rawValue)
                }
            return Beat(
                id: moment.id, raises: moment.intent, says: [moment.heard.turn.text], branches: branches, ends: nil,
                then: moment.then)
        }
        return spoken + [ending(.won, "Good, that answers it."), ending(.lost, "That leaves it open.")]
            + [ending(.walked, "I'd rather stop here.")]
    }

    private static func ending(_ ending: Beat.Ending, _ line: String) -> Beat {
        Beat(id: ending.rawValue, raises: nil, says: [line], branches: [], ends: ending)
    }

    private static func goals(_ moments: [Moment], _ knowledge: Knowledge) -> [Goal] {
        var seen: Set<String> = []
        let due = moments.filter { seen.insert($0.intent).inserted }.map { first in
            Goal.due(on: first.intent, in: moments.filter { $0.intent == first.intent }.map(\.id), knowledge)
        }
        return due + [.saysNoDontSay]
    }

    /// Nobody is made up: a buyer is called what the recording calls them.
    private static func persona(_ moments: [Moment], _ recording: String) -> Persona {
        var seen: Set<String> = []
        let names = moments.compactMap(\.heard.turn.speaker).filter { seen.insert($0).inserted }
        return Persona(
            role: names.isEmpty ? "the buyer of \(recording)" : names.prefix(3).joined(separator: ", "),
            place: "on a recorded call", temper: "says what was said then", knows: "what the recording tells",
            fears: "what the recording tells", wonBy: "an answer to what was raised")
    }
}
