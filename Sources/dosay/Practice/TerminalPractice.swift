import Shelf

/// A practice with somebody at a terminal.
struct TerminalPractice {
    private let stage: Stage
    private let editor: LineEditor

    init(_ stage: Stage, _ editor: LineEditor) {
        self.stage = stage
        self.editor = editor
    }

    func run() throws {
        while !stage.isOver {
            switch editor.read(prompt: stage.screen.ink("you ▸ ", .strong)) {
            case .line(let text):
                let answer = text.trimmed
                if answer.utf8.count > LineReader.limit {
                    stage.screen.say("that answer is longer than 1 MB; it was left out")
                } else if !answer.isEmpty {
                    stage.take(SpokenInput.text(answer.utf8))
                }
            case .interrupted(let hadText):
                if !hadText { stage.screen.say("/quit or ^D leaves", .label) }
            case .endOfInput: stage.leave()
            case .signalled(let signal): throw Failure(code: 128 + signal, message: "")
            case .failed(let code): throw Refused("read", "the terminal", code)
            }
        }
    }
}
