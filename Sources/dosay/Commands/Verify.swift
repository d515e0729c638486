import ArgumentParser
import Glibc
import Shelf

/// `dosay verify`: holds recorded practices and chats again.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Holds a practice or a chat again from its file, and says whether the same comes out.",
        discussion: """
            Each line of a session bears the SHA-256 of the one before, so that a changed or missing line shows; the answers are \
            heard again, and the score is made anew. Somebody who writes a whole file of their own can make its chain fit, but not \
            its score. Exit code 1: something isn't as recorded.
            """)

    @Flag(help: "One JSON object a file.")
    var json = false
    @OptionGroup var shared: SharedOptions
    @Argument(help: ArgumentHelp("Session files.", valueName: "file"))
    var files: [String]

    func run() throws {
        let workplace = try shared.setting.workplace()
        let screen = Screen(
            ink: Ink(shared.color, workplace.environment),
            width: { isatty(STDOUT_FILENO) == 1 ? max(20, Terminal.columns) : 1 << 20 })
        var verifiers = Verifiers(workplace)
        var isSame = true
        var faults: [Fault] = []
        for file in files {
            do {
                let verification = try verifiers.verify(file)
                isSame = isSame && verification.isSame
                if json { Output.line(verification.json.line) } else { VerificationPage(screen).show(verification) }
            } catch let found as Faults {
                faults += found.all
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        if !isSame { throw Failure(code: Exit.findings, message: "") }
    }
}
