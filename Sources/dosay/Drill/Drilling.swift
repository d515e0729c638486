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
        var sawFault = false
        var left = 0
        try Records.each(of: [answers ?? "-"]) { number, file, line in
            switch line {
            case .tooLong(let length):
                sawFault = true
                Output.note("\(file):\(number):1: the line has \(length) bytes, more than the 1 MB an answer may have")
            case .bytes(let bytes):
                let text = SpokenInput.text(bytes).trimmed
                guard !text.isEmpty else { return }
                if session.hasLeft { left += 1 } else { session.take(text) }
            }
        }
        if left > 0 {
            Output.note("dosay: the drill was over before \(left) more answer\(left == 1 ? "" : "s")")
        }
        return sawFault
    }
}
