import Glibc
import Shelf

/// A practice with somebody at a terminal.
struct PracticeEditor {
    private let stage: Stage
    private let editor: LineEditor

    /// nil where there is no terminal.
    init?(_ stage: Stage) {
        guard
            let editor = LineEditor(
                history: nil,
                complete: { line, cursor in
                    line[..<cursor].hasPrefix("/") ? PracticeCommands.complete(line[..<cursor]) : []
                })
        else { return nil }
        self.stage = stage
        self.editor = editor
    }

    /// - Throws: `Failure` with the code of a signal; what was answered until then is kept.
    func run() throws {
        while !stage.hasLeft {
            switch editor.read(prompt: stage.screen.ink(stage.prompt, .strong)) {
            case .line(let text):
                let answer = text.trimmed
                if answer.utf8.count > LineReader.limit {
                    stage.tell("that answer is longer than 1 MB; it was left out")
                } else if !answer.isEmpty {
                    stage.take(SpokenInput.text(answer.utf8))
                }
            case .interrupted(let hadText):
                if !hadText { stage.tell("/quit or ^D leaves") }
            case .endOfInput: stage.leave()
            case .signalled(let signal): throw Failure(code: 128 + signal, message: "")
            case .failed(let code): throw Refused("read", "the terminal", code)
            }
        }
    }
}
