import Glibc
import Shelf

/// An exercise with somebody at a terminal, outside of a chat.
struct ExerciseEditor {
    private let exercise: any Exercise
    private let editor: LineEditor

    /// nil where there is no terminal.
    init?(_ exercise: any Exercise) {
        guard
            let editor = LineEditor(
                history: nil,
                complete: { line, cursor in
                    line[..<cursor].hasPrefix("/") ? exercise.complete(line[..<cursor]) : []
                })
        else { return nil }
        self.exercise = exercise
        self.editor = editor
    }

    /// - Throws: `Failure` with the code of a signal; what was answered until then is kept.
    func run() throws {
        while !exercise.hasLeft {
            switch editor.read(prompt: exercise.screen.ink(exercise.prompt, .strong)) {
            case .line(let text):
                let answer = text.trimmed
                if answer.utf8.count > LineReader.limit {
                    exercise.tell("that answer is longer than 1 MB; it was left out")
                } else if !answer.isEmpty {
                    exercise.take(SpokenInput.text(answer.utf8))
                }
            case .interrupted(let hadText):
                if !hadText { exercise.tell("/quit or ^D leaves") }
            case .endOfInput: exercise.leave()
            case .signalled(let signal): throw Failure(code: 128 + signal, message: "")
            case .failed(let code): throw Refused("read", "the terminal", code)
            }
        }
    }
}
