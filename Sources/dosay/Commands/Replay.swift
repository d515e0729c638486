import ArgumentParser
import Coach
import Shelf

/// `dosay replay`: recorded calls.
struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Listens to both sides of recorded calls.",
        discussion: """
            Reads files, folders, patterns and standard input; gzip is unpacked. The format of a recording is told by what is in it:
            \(TranscriptFormats.all.map { "  \($0.id)\(String(repeating: " ", count: max(1, 15 - $0.id.count)))\($0.help)" }.joined(separator: "\n"))

            A file of JSON lines with a whole call each (`{"id", "transcript"}` or `{"messages"}`) is read as a stream, in order and in
            constant memory.

            Reports:
            \(ReplayReports.help.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
            """)

    @Option(help: "The report: \(ReplayReports.all.map { $0.id }.joined(separator: ", ")).")
    var format = TextReport.id
    @Option(help: ArgumentHelp("The format of the recordings, instead of finding it out.", valueName: "format"))
    var from: String?
    @Option(help: ArgumentHelp("Who is on which side: CSV speaker,role or JSON.", valueName: "file"))
    var roles: String?
    @Option(help: ArgumentHelp("A rep by name; may be repeated. Everybody else is a buyer then.", valueName: "name"))
    var rep: [String] = []
    @Option(help: ArgumentHelp("Exit with 1 on \(FailOn.all.joined(separator: ", ")).", valueName: "kinds"))
    var failOn: String?
    @Option(help: ArgumentHelp("What --format json said earlier: tells what has changed since.", valueName: "file"))
    var compare: String?
    @Flag(help: "Cue the rep while the one transcript is still being written; ^C ends it.")
    var follow = false
    @Option(
        help: ArgumentHelp(
            "Another knowledge folder: lists every turn that it hears otherwise.", valueName: "dir"))
    var blastRadius: String?
    @Flag(help: "No receipts of what was read.")
    var quiet = false
    @OptionGroup var shared: SharedOptions
    @Argument(help: ArgumentHelp("Recordings; - or nothing: standard input.", valueName: "file"))
    var files: [String] = []

    func run() throws {
        guard let report = ReplayReports.find(format) else {
            let ids = ReplayReports.all.map { $0.id }
            throw Failure.usage(
                "there is no report \(format.prefix(60)); "
                    + (Suggestion.hint(for: format, among: ids) ?? "it can be \(ids.joined(separator: ", "))"))
        }
        let from = try from.map { try Self.format($0) }
        if follow {
            guard files.count <= 1 else { throw Failure.usage("--follow takes one transcript") }
            guard ["text", "jsonl"].contains(format) else { throw Failure.usage("--follow reports as text or jsonl") }
            return try Following(
                file: files.first ?? "-", isJSON: format == "jsonl", from: from, reps: rep, rolesFile: roles,
                setting: shared.setting
            ).run()
        }
        try Replaying(
            files: files, report: blastRadius == nil ? report : BlastRadiusReport.self, from: from, reps: rep,
            rolesFile: roles,
            failOn: try failOn.map { try FailOn($0) },
            compare: compare, blastRadius: blastRadius, isQuiet: quiet, setting: shared.setting
        ).run()
    }

    /// The format of an id.
    ///
    /// - Throws: `Failure` for an id that no format has.
    static func format(_ id: String) throws(Failure) -> any TranscriptFormat.Type {
        do {
            return try TranscriptFormats.format(id)
        } catch {
            throw Failure(code: Exit.usage, message: "\(error)")
        }
    }
}
