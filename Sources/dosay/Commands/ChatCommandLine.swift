import ArgumentParser
import Coach
import Glibc
import Shelf

/// `dosay` without a command: the chat, on a terminal or on piped lines.
struct ChatCommandLine: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat", abstract: "The chat (this is what dosay does without a command).",
        discussion:
            "Type what the buyer said. Without a terminal: one statement a line in, plain replies out; lines that "
            + "start with a slash are commands.")

    @Flag(help: "One JSON object a turn; everything else on standard error.")
    var json = false
    @Flag(name: .customLong("private"), help: "Keep nothing: no session, no history.")
    var isPrivate = false
    @OptionGroup var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let opened = try workplace.open()
        let coach = try opened.coach.get()
        let state = isPrivate ? nil : XDG.state(workplace.environment)
        let isInteractive = !json && LineEditor.isUsable(environment: workplace.environment)
        let columns = { isInteractive || isatty(STDOUT_FILENO) == 1 ? max(20, Terminal.columns) : 1 << 20 }
        let chat = Chat(
            workplace, opened, coach,
            screen: Screen(ink: Ink(shared.color, workplace.environment), width: columns, isQuiet: json), json: json,
            isInteractive: isInteractive, keeper: keeper(state))
        if !isPrivate, let reason = chat.keeper.reason { chat.note("this chat isn't being kept: \(reason)") }
        if isInteractive {
            try TerminalChat(chat, history: state.map { "\($0)/history" }).run()
        } else {
            try PipedChat(chat).run()
        }
    }

    private func keeper(_ state: String?) -> SessionKeeper {
        guard let state else {
            return SessionKeeper(
                keepingNothingBecause: isPrivate ? "it is private" : "neither HOME nor XDG_STATE_HOME is set")
        }
        return SessionKeeper(folder: "\(state)/sessions")
    }
}
