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
                "note.v1.prompt:1:1: note@1 was released and has changed since: expected \(old), actual \(new); "
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

    @Test func `rolls back to the version before, and says which`() throws {
        var shelf = try folder.shelf()
        for label in ["note@1", "note@10"] { try shelf.release(label) }
        try shelf.use("note@10")
        #expect(try shelf.rollback("note").label == "note@1")
        #expect(try folder.shelf().active("note")?.label == "note@1")
        #expect(refusal { _ = try shelf.rollback("note") } == "note@1 is active, and no version before it was released")
    }

    @Test func `rolls back to no file that changed, and knows what has no versions`() throws {
        var shelf = try folder.shelf()
        for label in ["note@1", "note@10"] { try shelf.release(label) }
        try shelf.use("note@10")
        try folder.write("note.v1.prompt", promptText() + "Again.\n")
        var changed = try folder.shelf()
        #expect(refusal { _ = try changed.rollback("note") }?.contains("has changed since") == true)
        #expect(try folder.shelf().active("note")?.label == "note@10")
        #expect(
            refusal { _ = try shelf.rollback("memo") } == "no version of memo is active; name one, such as memo@1")
        #expect(refusal { _ = try shelf.rollback("nite") } == "no prompt nite; did you mean note?")
        #expect(refusal { _ = try shelf.rollback("note@1") } == "note@1 is no prompt's name; write note")
    }

    @Test func `tries a candidate beside the active version, a draft too`() throws {
        var shelf = try folder.shelf()
        for label in ["note@1", "note@2"] { try shelf.release(label) }
        try shelf.use("note@1")
        try shelf.nominate("note@10")
        #expect(try folder.text("active.json").contains("  \"candidate\": {\n    \"note\": 10\n  },\n"))
        #expect(try folder.shelf().candidate("note")?.label == "note@10" && shelf.active("note")?.label == "note@1")
        #expect(try folder.shelf().verify() == [])
        try shelf.nominate("note@2")
        try shelf.use("note@2")
        #expect(try !folder.text("active.json").contains("candidate"))
        #expect(shelf.candidate("note") == nil && shelf.active("note")?.label == "note@2")
        try shelf.nominate("note@1")
        try shelf.nominate("note@2")
        #expect(try folder.shelf().candidate("note") == nil)
        #expect(refusal { try shelf.nominate("note@3") } == "no prompt note@3; did you mean note@10?")
    }

    @Test func `ends the trial of what a folder below has as candidate`() throws {
        var shipped = try folder.shelf()
        for label in ["note@1", "note@2"] { try shipped.release(label) }
        try shipped.use("note@1")
        try shipped.nominate("note@2")
        let team = try PromptFolder(["active.json": "{}"])
        var shelf = try PromptShelf.read([folder.path, team.path])
        #expect(shelf.candidate("note")?.label == "note@2")
        try shelf.nominate("note@1")
        #expect(shelf.candidate("note") == nil)
        #expect(try PromptShelf.read([folder.path, team.path]).candidate("note") == nil)
        #expect(try folder.shelf().candidate("note")?.label == "note@2")
    }

    @Test func `tries no file that was released and changed, and finds a candidate that is gone`() throws {
        var shelf = try folder.shelf()
        for label in ["note@1", "note@2"] { try shelf.release(label) }
        try shelf.use("note@1")
        try shelf.nominate("note@2")
        try folder.write("note.v2.prompt", promptText(version: 2) + "Again.\n")
        var changed = try folder.shelf()
        #expect(refusal { try changed.nominate("note@2") }?.contains("has changed since") == true)
        try shelf.nominate("note@10")
        try folder.write("note.v2.prompt", promptText(version: 2))
        folder.remove("note.v10.prompt")
        #expect(
            try folder.shelf().verify().map { folder.plain($0.description) } == [
                "active.json:6:5: note@10 is the candidate, and there is no such prompt; did you mean note@2?"
            ])
    }

    @Test func `says so when the file can't be changed`() throws {
        var shelf = try folder.shelf()
        try folder.write("active.json", "{\"active\": 7}")
        #expect(
            refusal { try shelf.release("note@1") }.map(folder.plain)
                == "active.json:1:12: expected `key: value` lines under `active`")
        #expect(try folder.text("active.json") == "{\"active\": 7}")
    }
}
