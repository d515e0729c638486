import Shelf

/// A drill with somebody at a terminal.
struct TerminalDrill {
    private let session: DrillSession
    private let screen: Screen
    private let editor: LineEditor

    init(_ session: DrillSession, _ screen: Screen, _ editor: LineEditor) {
        self.session = session
        self.screen = screen
        self.editor = editor
    }

    func run() throws {
        while !session.isOver {
            switch editor.read(prompt: screen.ink(session.prompt, .strong)) {
            case .line(let text):
                let answer = text.trimmed
                if !answer.isEmpty { session.take(SpokenInput.text(answer.utf8)) }
            case .interrupted(let hadText):
                if !hadText { screen.say("/quit or ^D leaves", .label) }
            case .endOfInput: session.leave()
            case .signalled(let signal): throw Failure(code: 128 + signal, message: "")
            case .failed(let code): throw Refused("read", "the terminal", code)
            }
        }
    }
}
