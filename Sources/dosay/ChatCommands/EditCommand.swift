import Glibc
import Shelf

enum EditCommand: ChatCommand {
    static let name = "edit"
    static let takes = "[TEXT]"
    static let summary = "writes the statement in your own editor (VISUAL, else EDITOR)"

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        guard let edit = chat.edit else {
            chat.note("/edit needs a terminal")
            return .goOn
        }
        do {
            let text = try edited(argument.isEmpty ? chat.conversation.reply?.statement ?? "" : argument, edit)
            if text.isEmpty { chat.note("nothing was written") } else { chat.hear(text) }
        } catch let failure as Failure {
            chat.note(failure.message)
        } catch let refused as Refused {
            chat.note("\(refused)")
        } catch {
            chat.note("the editor couldn't be used")
        }
        return .goOn
    }

    /// The text after the editor had it.
    private static func edited(_ text: String, _ edit: (String) -> Int32) throws -> String {
        var path = Array("\(Environment.own["TMPDIR"] ?? "/tmp")/dosay-XXXXXX".utf8CString)
        let file = mkstemp(&path)
        let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard file >= 0 else { throw Refused("write", name) }
        defer {
            close(file)
            unlink(name)
        }
        try Disk.write(Array((text + "\n").utf8), to: file, named: name)
        let code = edit(name)
        guard code == 0 else {
            throw Failure(
                code: code,
                message: "the editor ended with \(code), so nothing was taken; VISUAL, else EDITOR, names it")
        }
        return SpokenInput.text(try Disk.read(name)).trimmed
    }
}
