import Coach
import Shelf

/// A recorded call, listened to on both sides.
enum ReplayTool: MCPTool {
    static let name = "replay"
    static let title = "Listen to a recorded call"
    static let summary = """
        Call this when somebody has the transcript of a sales call about AI and wants to know what the buyer raised, how the rep \
        answered and what to do better. Give the transcript's text as it was exported (captions, `Name: words` lines, JSON), or \
        turns. Say who the reps are, with rep or roles, unless the transcript does: nobody's side is guessed, and nobody of \
        unknown side is held to what reps are. Gives every turn with what was heard in it, and a scorecard. It takes text, never \
        the name of a file.
        """

    static let takes = Schema.object(
        [
            ("transcript", .text("The text of a recording, in any format that is exported. Either this or turns.")),
            (
                "turns",
                .list(
                    of: .object(
                        [
                            ("speaker", .text("A name.")), ("role", .text(among: Role.allCases.map(\.rawValue))),
                            ("text", .text("What was said.")),
                        ], needed: ["text"]), "What was said, in order. Either this or transcript.", atLeast: 1)
            ),
            (
                "roles",
                .texts(byName: "Who is on which side, by speaker's name.", among: Role.allCases.map(\.rawValue))
            ),
            (
                "rep",
                .list(
                    of: .text(), "The names of the reps; everybody else is a buyer then.",
                    atMost: GivenCalls.mostReps)
            ),
            (
                "from",
                .text(
                    "The format of the transcript, only where finding it out goes wrong.",
                    among: TranscriptFormats.all.map { $0.id })
            ),
        ], needed: [], isClosed: true)

    static let gives = Schema.object([
        ("calls", .list(of: CallSchema.call)), ("knowledge", .text("The version of the knowledge in use.")),
        ("prompt", .text("The version of the prompt in use.")),
    ])

    static func result(_ arguments: ToolArguments, _ knowledge: KnowledgeInUse) throws -> JSON {
        let given = GivenCalls(arguments)
        try arguments.check()
        let recorded = try given.recorded()
        let inUse = try knowledge.forCalls()
        let desk = CallDesk(
            listener: inUse.listener, names: ExpectedNames(inUse.knowledge), roles: given.roles, write: { _ in nil })
        let heard = recorded.map { desk.listen($0.call, in: $0.name, id: $0.id) }
        let nobody = given.roles.faults(among: heard.flatMap(\.speakers))
            .map { Fault(Place("rep"), $0.problem, hint: $0.hint) }
        let faults = heard.flatMap(\.faults) + nobody
        guard faults.isEmpty else { throw Faults(faults) }
        return report(heard.map(\.call), inUse)
    }

    /// The same as the command's report, so that what reads one reads the other.
    private static func report(_ calls: [ReplayedCall], _ inUse: KnowledgeInUse.Calls) -> JSON {
        var report = JSONReport(
            ReportSetting(knowledge: inUse.knowledge.fingerprint, prompt: inUse.coach.label ?? ""))
        var bytes: [UInt8] = []
        for call in calls { report.take(.call(call)) { bytes += $0 } }
        report.take(.end) { bytes += $0 }
        return .raw(bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes)
    }
}
