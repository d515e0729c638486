import Shelf
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A real folder of prompts, gone when the test is over.
final class PromptFolder: Sendable {
    let path: String

    init(_ files: [String: String] = [:]) throws {
        var template = Array("/tmp/prompts.XXXXXX".utf8CString)
        path = try #require(mkdtemp(&template)).withMemoryRebound(to: CChar.self, capacity: template.count) {
            String(cString: $0)
        }
        for (name, text) in files { try write(name, text) }
    }

    deinit {
        for name in (try? Disk.names(in: path)) ?? [] { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    func write(_ name: String, _ text: String) throws {
        try Disk.replace("\(path)/\(name)", with: Array(text.utf8))
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Disk.read("\(path)/\(name)"), as: UTF8.self)
    }

    func remove(_ name: String) { unlink("\(path)/\(name)") }

    func shelf() throws -> PromptShelf { try PromptShelf.read([path]) }

    /// What is wrong with the folder's files, a line each, without the folder's own path.
    func faults() -> [String] {
        do {
            _ = try PromptShelf.read([path])
            return []
        } catch {
            return error.all.map { plain($0.description) }
        }
    }

    /// A message without the folder's own path.
    func plain(_ text: String) -> String {
        text.replacing("\(path)/", with: "")
    }
}

/// A prompt file with nothing wrong: the schema starts on line 7, the body on line 7 + the schema's lines + 3.
func promptText(
    name: String = "note", version: Int = 1, schema: String = "text: string, what it says", reply: String? = nil,
    body: String = "{{role \"system\"}}\nSay {{text}}.\n"
) -> String {
    let fields = schema.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
    let frame = reply.map { "  reply: \($0)\n" } ?? ""
    return """
        ---
        name: \(name)
        version: \(version)
        description: A note.
        input:
          schema:
        \(fields.joined(separator: "\n"))
        metadata:
          changed: The first version.
        \(frame)---
        \(body)
        """
}
