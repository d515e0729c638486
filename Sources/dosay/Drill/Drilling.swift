import Coach
import Glibc
import Shelf

/// The work of `dosay drill`: a round.
struct Drilling {
    /// The file of answers, - for standard input; nil: somebody answers.
    let answers: String?
    let json: Bool
    let isPrivate: Bool
    /// How many cards there are to be; nil: what is due.
    let wanted: Int?
    let setting: Setting

    func run() throws {
        let workplace = try setting.workplace()
        let keeper = try ReviewKeeper(workplace.environment, isPrivate: isPrivate)
        let (opened, listener) = try workplace.openCalls()
        let isInteractive = answers == nil && !json && LineEditor.isUsable(environment: workplace.environment)
        let columns = isatty(STDOUT_FILENO) == 1 || isInteractive
        let screen = Screen(
            ink: Ink(setting.color, workplace.environment, descriptor: json ? STDERR_FILENO : STDOUT_FILENO),
            width: { columns ? max(20, Terminal.columns) : 1 << 20 },
            isQuiet: json)
        let manner: Manner =
            isInteractive ? .terminal : !json ? .printed : answers == nil ? .jsonBesidePeople : .json
        let session = DrillSession(opened.knowledge, listener, keeper, wanted: wanted, screen, manner)
        session.open()
        var sawFault = false
        if isInteractive, let editor = ExerciseEditor(session) {
            try editor.run()
        } else if !session.hasLeft || answers != nil {
            sawFault = try read(session)
        }
        session.leave()
        if sawFault { throw Failure.unreadable("some answers couldn't be taken") }
        if !keeper.contents.faults.isEmpty { throw Failure.unreadable("some reviews couldn't be read") }
    }

    /// Takes answers from a file or from standard input.
    ///
    /// - Returns: Whether some couldn't be taken.
    private func read(_ session: DrillSession) throws -> Bool {
        try Records.answers(in: answers, to: "the drill") { text in
            guard !session.hasLeft else { return false }
            session.take(text)
            return true
        }
    }
}
