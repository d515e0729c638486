import Glibc
import Shelf

/// A chat with somebody at a terminal.
struct TerminalChat {
    private let chat: Chat
    private let historyPath: String?

    init(_ chat: Chat, history: String?) {
        self.chat = chat
        historyPath = history
    }

    func run() throws {
        guard let editor = LineEditor(history: history(), complete: { [chat] in ChatCompletion.complete($0, $1, chat) })
        else { return try PipedChat(chat).run() }
        chat.edit = { path in EditorChild.edit(path, editor, chat.workplace.environment) }
        chat.screen.say("Type what the buyer said. /help shows what else there is.", .label)
        var saidHistoryFault = false
        while true {
            let event = editor.read(prompt: chat.screen.ink(chat.prompt, .strong))
            if let fault = editor.historyFault, !saidHistoryFault {
                saidHistoryFault = true
                chat.note("the history isn't being kept: \(fault)")
            }
            switch event {
            case .line(let text):
                if case .leave = chat.take(text) { return }
            case .interrupted(let hadText):
                if !hadText { chat.note("/quit or ^D leaves") }
            case .endOfInput:
                // ^D leaves what one is in.
                if !chat.leaveExercise() { return }
            case .signalled(let signal): throw Failure(code: 128 + signal, message: "")
            case .failed(let code): throw Refused("read", "the terminal", code)
            }
        }
    }

    private func history() -> HistoryFile? {
        guard let historyPath else { return nil }
        do {
            return try HistoryFile(path: historyPath)
        } catch {
            chat.note("the history isn't being kept: \(error)")
            return nil
        }
    }
}
