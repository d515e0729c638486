import Glibc
import Shelf

/// A chat on lines of standard input: no prompt, no escape codes.
struct PipedChat {
    let chat: Chat

    init(_ chat: Chat) { self.chat = chat }

    func run() throws {
        var reader = LineReader(STDIN_FILENO, named: "standard input")
        var number = 0
        var sawFault = false
        reading: while let line = try reader.next() {
            number += 1
            switch line {
            case .tooLong(let length):
                sawFault = true
                Output.note(
                    "dosay: line \(number) has \(length) bytes, more than the 1 MB a statement may have; left out")
            case .bytes(let bytes):
                if case .leave = chat.take(SpokenInput.text(bytes)) { break reading }
            }
        }
        chat.leaveExercise()
        if sawFault { throw Failure.unreadable("some lines couldn't be taken") }
    }
}
