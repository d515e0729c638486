import Glibc
import Shelf

/// The work of `dosay` without a command: the chat, on a terminal or on piped lines.
struct Chatting: Equatable {
    /// Whether every turn comes out as one JSON object.
    var json = false
    /// Whether nothing is kept.
    var isPrivate = false
    /// Which language model drafts, and whether it is asked where the ear isn't sure.
    var voice = VoiceWish()
    var setting = Setting()

    func run() throws {
        let workplace = try setting.workplace()
        let drafter = try voice.setting(workplace.environment)
        let opened = try workplace.open()
        let coach = try opened.coach.get()
        let state = isPrivate ? nil : XDG.state(workplace.environment)
        let isInteractive = !json && LineEditor.isUsable(environment: workplace.environment)
        let columns = { isInteractive || isatty(STDOUT_FILENO) == 1 ? max(20, Terminal.columns) : 1 << 20 }
        let chat = Chat(
            workplace, opened, coach,
            screen: Screen(ink: Ink(setting.color, workplace.environment), width: columns, isQuiet: json), json: json,
            isInteractive: isInteractive, keeper: keeper(state), drafting: drafter.map { VoiceDrafting($0) })
        if voice.secondOpinion { chat.asksSecondOpinions(true) }
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
