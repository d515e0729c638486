import ArgumentParser
import Coach
import Shelf

/// `dosay drill`: short rounds on what somebody misses.
struct Drill: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drill",
        abstract: "A few minutes on what you miss: a buyer's words, your answer, and when it comes again.",
        discussion: """
            Answers are graded by the checks of recorded calls, never by yourself, and a card comes again when FSRS-6 says that you are \
            about to forget it. A card becomes known by a miss, in a drill, a practice or a call; where there are too few, the commonest \
            lines not to say come in. At most \(DrillQueue.most) come up in a round, and what is overdue beyond that waits. /skip passes a \
            card over; /quit leaves.
            """)

    @Option(help: ArgumentHelp("The rep's answers, one a line; - is standard input.", valueName: "file"))
    var answers: String?
    @Flag(help: "What it came to as one JSON object.")
    var json = false
    @Flag(name: .customLong("private"), help: "Keep nothing.")
    var isPrivate = false
    @Option(help: "How many cards, 1 to \(DrillQueue.most); otherwise what is due, and \(DrillQueue.fewest) at least.")
    var cards: Int?
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Take what was missed and done right from recorded calls, and leave.", valueName: "file"))
    var calls: [String] = []
    @Option(help: ArgumentHelp("With --calls: yourself by name; may be repeated.", valueName: "name"))
    var rep: [String] = []
    @Option(help: ArgumentHelp("With --calls: who is on which side, CSV speaker,role or JSON.", valueName: "file"))
    var roles: String?
    @Option(help: "Write every card for another program: anki.")
    var export: String?
    @Option(help: ArgumentHelp("With --export: the file to write, instead of standard output.", valueName: "file"))
    var output: String?
    @OptionGroup var shared: SharedOptions

    func run() throws {
        if let cards, !(1...DrillQueue.most).contains(cards) {
            throw Failure.usage("--cards can be 1 to \(DrillQueue.most)")
        }
        if let export {
            guard calls.isEmpty, answers == nil else { throw Failure.usage("--export stands by itself") }
            guard let format = DrillExport.Format(rawValue: export) else {
                let known = DrillExport.Format.allCases.map(\.rawValue)
                throw Failure.usage(
                    "nothing takes \(export.prefix(60)); "
                        + (Suggestion.hint(for: export, among: known) ?? "it can be \(known.joined(separator: ", "))"))
            }
            return try DrillExport(format: format, output: output, setting: shared.setting).run()
        }
        guard output == nil else { throw Failure.usage("--output is for --export") }
        if !calls.isEmpty {
            guard answers == nil else { throw Failure.usage("--calls takes no answers") }
            return try DrillCalls(
                files: calls, reps: rep, rolesFile: roles, json: json, isPrivate: isPrivate, setting: shared.setting
            ).run()
        }
        guard rep.isEmpty, roles == nil else { throw Failure.usage("--rep and --roles are for --calls") }
        try Drilling(answers: answers, json: json, isPrivate: isPrivate, wanted: cards, setting: shared.setting).run()
    }
}
