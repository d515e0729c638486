import Shelf
import Testing

@Suite struct `Beginning a version` {
    private let folder: PromptFolder

    init() throws {
        folder = try PromptFolder(["note.v1.prompt": promptText(), "note.v9.prompt": promptText(version: 9)])
    }

    private func refusal(_ body: () throws -> Void) -> String? {
        (#expect(throws: PromptRefusal.self) { try body() })?.description
    }

    /// What becomes of a version that `promptText` makes.
    private func next(_ text: String, _ version: Int, after old: String) -> String {
        text.replacing("version: \(version - 1)", with: "version: \"\(version)\"")
            .replacing("The first version.", with: "\"To be written: what is different from \(old), and why.\"")
    }

    @Test func `copies the newest, with the next number and what changed to be written`() throws {
        var shelf = try folder.shelf()
        let draft = try shelf.draft("note")
        #expect(draft.label == "note@10")
        #expect(try folder.text("note.v10.prompt") == next(promptText(version: 9), 10, after: "note@9"))
        #expect(shelf.find("note@10") == draft && shelf.releasedHash("note@10") == nil)
        #expect(try Disk.names(in: folder.path) == ["note.v1.prompt", "note.v10.prompt", "note.v9.prompt"])
    }

    @Test func `replaces what changed however many lines it has, and nothing else`() throws {
        let folded = promptText().replacing(
            "  changed: The first version.\n",
            with: "  changed: >-\n    The first version,\n\n    at length.\n  for: Whoever reads it.\n")
        let folder = try PromptFolder(["note.v1.prompt": folded])
        var shelf = try folder.shelf()
        let draft = try shelf.draft("note")
        #expect(draft.changed == "To be written: what is different from note@1, and why.")
        #expect(draft.audience == "Whoever reads it.")
        #expect(try !folder.text("note.v2.prompt").contains("at length"))
    }

    @Test func `can't be released before it says what changed`() throws {
        var shelf = try folder.shelf()
        try shelf.release(
            try {
                _ = try shelf.draft("note")
                return "note@9"
            }())
        #expect(
            refusal { try shelf.release("note@10") }.map(folder.plain)
                == "note.v10.prompt:9:12: `changed` of note@10 is still to be written; say what changed, and why")
        let written = try folder.text("note.v10.prompt").replacing("To be written: what", with: "It says what")
        try folder.write("note.v10.prompt", written)
        var again = try folder.shelf()
        try again.release("note@10")
        #expect(try folder.shelf().verify() == [])
    }

    @Test(arguments: ["memo", "coach"]) func `gives a new name a first version with nothing wrong`(_ name: String)
        throws
    {
        var shelf = try folder.shelf()
        let draft = try shelf.draft(name)
        #expect(draft.label == "\(name)@1" && draft.path == "\(folder.path)/\(name).v1.prompt")
        #expect(folder.faults() == [])
        #expect(PromptTrial.all(draft).map(\.hasPassed) == [true])
        #expect((draft.frame == nil) == (name == "memo"))
    }

    @Test func `puts the version into the last folder, a team's own`() throws {
        let team = try PromptFolder()
        var shelf = try PromptShelf.read([folder.path, team.path])
        #expect(try shelf.draft("note").path == "\(team.path)/note.v10.prompt")
        #expect(try PromptShelf.read([folder.path, team.path]).versions(of: "note").last?.label == "note@10")
    }

    @Test func `overwrites nobody's file`() throws {
        var shelf = try folder.shelf()
        try folder.write("note.v10.prompt", "somebody's work")
        #expect(refusal { _ = try shelf.draft("note") }.map(folder.plain) == "note.v10.prompt is there already")
        #expect(try folder.text("note.v10.prompt") == "somebody's work")
        #expect(try Disk.names(in: folder.path).count == 3)
    }

    @Test func `copies a file with Windows line ends`() throws {
        try folder.write("memo.v1.prompt", promptText(name: "memo").replacing("\n", with: "\r\n"))
        var shelf = try folder.shelf()
        #expect(try shelf.draft("memo").label == "memo@2")
        #expect(try folder.text("memo.v2.prompt") == next(promptText(name: "memo"), 2, after: "memo@1"))
    }

    @Test(arguments: [
        ("note@10", "note@10 is no prompt's name; write note"),
        ("No te", "No te is no prompt's name; small letters, digits and hyphens, a letter first"),
        ("../x", "../x is no prompt's name; small letters, digits and hyphens, a letter first"),
    ])
    func `takes no name that a file couldn't have`(_ name: String, _ words: String) throws {
        var shelf = try folder.shelf()
        #expect(refusal { _ = try shelf.draft(name) } == words)
    }

    @Test func `needs lines of their own for what it writes`() throws {
        let flow = promptText().replacing(
            "metadata:\n  changed: The first version.", with: "metadata: {changed: First.}")
        let folder = try PromptFolder(["note.v1.prompt": flow])
        var shelf = try folder.shelf()
        #expect(
            refusal { _ = try shelf.draft("note") }.map(folder.plain)
                == "note.v1.prompt:1:1: no lines of their own for `version` and `changed`; "
                + "write `version: N`, and `changed: …` below `metadata:`")
        #expect(try Disk.names(in: folder.path) == ["note.v1.prompt"])
    }
}
