import Coach
import Glibc
import Shelf

/// The work of `dosay replay --follow`: a transcript that is still being written is listened to as it grows.
struct Following {
    /// A file or a pipe; `-` is standard input.
    var file: String
    var isJSON: Bool
    var from: (any TranscriptFormat.Type)?
    var reps: [String] = []
    var rolesFile: String?
    var setting = Setting()

    func run() throws {
        let workplace = try setting.workplace()
        let (opened, listener) = try workplace.openCalls()
        let roles = Roles(reps: reps, file: try rolesFile.map { path throws(Faults) in try RoleFile(path) })
        var coach = LiveCoach(opened.knowledge, opened.ears, listener)
        let ink = Ink(setting.color, workplace.environment)
        var source = try GrowingFile(file)
        defer { source.close() }
        // The first words of a call aren't to wait while the ears warm up.
        _ = listener.listen([Turn(index: 0, speaker: nil, role: .buyer, text: "we need to train it")])
        while let news = try source.next() {
            if news == .restarted { coach = LiveCoach(opened.knowledge, opened.ears, listener) }
            guard let turns = turns(source.whole, roles), let nudge = coach.hear(turns, isEnded: news == .ended) else {
                continue
            }
            show(nudge, ink)
        }
    }

    /// The turns so far; nil while nobody can make sense of them: the next line may tell.
    private func turns(_ bytes: [UInt8], _ roles: Roles) -> [Turn]? {
        guard let recording = try? Recording(name: source, bytes: bytes),
            let call = try? TranscriptFormats.calls(in: recording, from: from).last
        else { return nil }
        return call.turns(roles.cast(of: call, in: source))
    }

    private var source: String { file == "-" ? "standard input" : file }

    private func show(_ nudge: LiveCoach.Nudge, _ ink: Ink) {
        guard !isJSON else {
            return Output.line(
                JSON.object([
                    ("turn", .integer(nudge.turn)), ("at_ms", nudge.at.map { .integer($0) } ?? .null),
                    ("intent", .text(nudge.intent)), ("regime", .optional(nudge.regime)), ("say", .text(nudge.say)),
                    ("avoid", .optional(nudge.avoid)),
                ]).line)
        }
        let time = nudge.at.map { CallTime.text($0) + "  " } ?? ""
        let head = "\(time)\(nudge.intent)\(nudge.regime.map { " → \($0)" } ?? "")"
        Output.line(ink(head.inert, .accent))
        Output.line("  \(ink("say", .label))  “\(nudge.say.inert)”")
        if let avoid = nudge.avoid { Output.line("  \(ink("not", .label))  “\(avoid.inert)”") }
    }
}
