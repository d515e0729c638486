import Shelf
import Testing

@Suite struct `Releasing and using prompts` {
    private let folder: PromptFolder

    init() throws {
        folder = try PromptFolder([
            "memo.v1.prompt": promptText(name: "memo"), "note.v1.prompt": promptText(),
            "note.v2.prompt": promptText(version: 2), "note.v10.prompt": promptText(version: 10),
        ])
    }

    private func refusal(_ body: () throws -> Void) -> String? {
        (#expect(throws: PromptRefusal.self) { try body() })?.description
    }

    @Test func `writes a file that reads well, and keeps its other entries`() throws {
        var shelf = try folder.shelf()
        for label in ["note@10", "note@2", "memo@1"] { try shelf.release(label) }
        try shelf.use("note@10")
        try shelf.use("memo@1")
        func hash(_ label: String) -> String { shelf.find(label)?.sha256 ?? "" }
        #expect(
            try folder.text("active.json") == """
                {
                  "active": {
                    "memo": 1,
                    "note": 10
                  },
                  "released": {
                    "memo@1": "\(hash("memo@1"))",
                    "note@2": "\(hash("note@2"))",
                    "note@10": "\(hash("note@10"))"
                  }
                }

                """)
        #expect(shelf.active("note")?.version == 10)
        let again = try folder.shelf()
        #expect(again.active("note")?.version == 10)
        #expect(again.verify() == [])
        #expect(try Disk.names(in: folder.path).count == 5)
    }

    @Test func `keeps what somebody else wrote meanwhile`() throws {
        var mine = try folder.shelf()
        var theirs = try folder.shelf()
        try theirs.release("memo@1")
        try mine.release("note@1")
        #expect(try folder.shelf().releasedHash("memo@1") != nil)
        #expect(try folder.shelf().releasedHash("note@1") != nil)
    }

    @Test func `uses no draft`() throws {
        var shelf = try folder.shelf()
        #expect(refusal { try shelf.use("note@2") } == "note@2 is a draft; release it first")
        #expect(shelf.active("note") == nil)
        #expect(!Disk.isFile("\(folder.path)/active.json"))
    }

    @Test func `needs a version to be named`() throws {
        var shelf = try folder.shelf()
        #expect(refusal { try shelf.use("note") } == "note names no version; name one, such as note@10")
        #expect(refusal { try shelf.release("note@3") } == "no prompt note@3; did you mean note@10?")
        #expect(refusal { try shelf.release("elephant") } == "no prompt elephant")
    }

    @Test func `releases the same file twice without a word, and a changed one never`() throws {
        var shelf = try folder.shelf()
        try shelf.release("note@1")
        let first = try folder.text("active.json")
        try shelf.release("note@1")
        #expect(try folder.text("active.json") == first)

        let old = try #require(shelf.find("note@1")).sha256
        try folder.write("note.v1.prompt", promptText().replacing("Say", with: "Shout"))
        var changed = try folder.shelf()
        let new = try #require(changed.find("note@1")).sha256
        let words =
            "note@1 was released and has changed since: it was \(old), it is \(new); "
            + "restore it, and release a new version instead"
        #expect(refusal { try changed.release("note@1") } == words)
        #expect(refusal { try changed.use("note@1") } == words)
        #expect(try folder.text("active.json") == first)
    }

    @Test func `finds a released file that changed or went, with both hashes`() throws {
        var shelf = try folder.shelf()
        for label in ["note@1", "note@2"] { try shelf.release(label) }
        let old = try #require(shelf.find("note@1")).sha256
        try folder.write("note.v1.prompt", promptText() + "Again.\n")
        folder.remove("note.v2.prompt")
        let changed = try folder.shelf()
        let new = try #require(changed.find("note@1")).sha256
        #expect(
            changed.verify().map { folder.plain($0.description) } == [
                "active.json:5:5: note@2 was released, and its file is gone; bring note.v2.prompt back",
                "note.v1.prompt: note@1 was released and has changed since: expected \(old), actual \(new); "
                    + "restore it, and release a new version instead",
            ])
    }

    @Test func `finds an active version that is missing or was never released`() throws {
        try folder.write("active.json", "{\n  \"active\": {\n    \"memo\": 1,\n    \"note\": 3\n  }\n}\n")
        #expect(
            try folder.shelf().verify().map { folder.plain($0.description) } == [
                "active.json:3:5: memo@1 is active, and was never released; release it first",
                "active.json:4:5: note@3 is active, and there is no such prompt; did you mean note@10?",
            ])
    }

    @Test func `goes back to the newest released version below the active one`() throws {
        var shelf = try folder.shelf()
        #expect(shelf.previous("note") == nil)
        for label in ["note@1", "note@10"] { try shelf.release(label) }
        try shelf.use("note@10")
        #expect(shelf.previous("note")?.label == "note@1")
        try shelf.use("note@1")
        #expect(shelf.previous("note") == nil)
    }

    @Test func `keeps a team's choices in the team's folder`() throws {
        var shipped = try folder.shelf()
        try shipped.release("note@1")
        try shipped.use("note@1")
        let before = try folder.text("active.json")
        let team = try PromptFolder(["note.v11.prompt": promptText(version: 11)])
        var shelf = try PromptShelf.read([folder.path, team.path])
        try shelf.release("note@11")
        try shelf.use("note@11")
        #expect(try folder.text("active.json") == before)
        #expect(try PromptShelf.read([folder.path, team.path]).find("note")?.version == 11)
        try shelf.use("note@1")
        #expect(try PromptShelf.read([folder.path, team.path]).find("note")?.version == 1)
        #expect(try folder.text("active.json") == before)
        #expect(try PromptShelf.read([folder.path, team.path]).verify() == [])
    }

    @Test func `says so when the file can't be changed`() throws {
        var shelf = try folder.shelf()
        try folder.write("active.json", "{\"active\": 7}")
        #expect(
            refusal { try shelf.release("note@1") }.map(folder.plain)
                == "active.json:1:12: expected `key: value` lines under `active`")
        #expect(try folder.text("active.json") == "{\"active\": 7}")
    }

    @Test func `drafts the next version as a copy of the newest`() throws {
        var shelf = try folder.shelf()
        let draft = try shelf.draft("note")
        #expect(draft.label == "note@11")
        #expect(try folder.text("note.v11.prompt") == promptText(version: 11))
        #expect(shelf.find("note@11") == draft && shelf.releasedHash("note@11") == nil)
        #expect(refusal { _ = try shelf.draft("nite") } == "no prompt nite; did you mean note?")
    }

    @Test func `drafts over nobody's file`() throws {
        var shelf = try folder.shelf()
        try folder.write("note.v11.prompt", "somebody's work")
        #expect(refusal { _ = try shelf.draft("note") }.map(folder.plain) == "note.v11.prompt is there already")
        #expect(try folder.text("note.v11.prompt") == "somebody's work")
    }

    @Test func `drafts from a file with Windows line ends`() throws {
        try folder.write("memo.v1.prompt", promptText(name: "memo").replacing("\n", with: "\r\n"))
        var shelf = try folder.shelf()
        #expect(try shelf.draft("memo").label == "memo@2")
        #expect(try folder.text("memo.v2.prompt") == promptText(name: "memo", version: 2))
    }
}
