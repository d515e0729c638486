import Shelf
import Testing

@Suite struct `A shelf of prompts` {
    private let folder: PromptFolder

    init() throws {
        var files = ["active.json": "{\"active\": {\"note\": 2}, \"released\": {}}"]
        for version in [1, 2, 10] { files["note.v\(version).prompt"] = promptText(version: version) }
        files["memo.v1.prompt"] = promptText(name: "memo")
        files["README.md"] = "Not a prompt."
        folder = try PromptFolder(files)
    }

    @Test func `is sorted by name and then by number`() throws {
        let shelf = try folder.shelf()
        #expect(shelf.prompts.map(\.label) == ["memo@1", "note@1", "note@2", "note@10"])
        #expect(shelf.names == ["memo", "note"])
        #expect(shelf.versions(of: "note").map(\.version) == [1, 2, 10])
    }

    @Test func `finds a version, and by its bare name the active one`() throws {
        let shelf = try folder.shelf()
        #expect(shelf.find("note@10")?.version == 10)
        #expect(shelf.find("note")?.version == 2)
        #expect(shelf.active("note")?.version == 2)
        for label in ["memo", "note@3", "note@02", "note@", "@1", ""] { #expect(shelf.find(label) == nil, "\(label)") }
    }

    @Test(arguments: [
        ("note@3", "no prompt note@3; did you mean note@10?"), ("nite@1", "no prompt nite@1; did you mean note@1?"),
        ("mmo", "no prompt mmo; did you mean memo?"), ("elephant", "no prompt elephant"),
        ("memo", "no version of memo is active; name one, such as memo@1"),
    ])
    func `says what was probably meant`(_ label: String, _ words: String) throws {
        let shelf = try folder.shelf()
        let error = #expect(throws: PromptRefusal.self) { try shelf.found(label) }
        #expect(error?.description == words)
    }

    @Test func `says which folder it can't read, and goes on`() throws {
        try folder.write("memo.v1.prompt", "nothing")
        let error = #expect(throws: Faults.self) { try PromptShelf.read([folder.path, "\(folder.path)/none"]) }
        #expect(
            error?.all.map { folder.plain($0.description) } == [
                "memo.v1.prompt:1:1: no front matter; start the file with a line `---`, the keys, and another line `---`",
                "none: can't be read: No such file or directory",
            ])
    }

    @Test func `faults an active file where it is wrong`() throws {
        try folder.write(
            "active.json",
            """
            {
              "active": {"note": "two"},
              "actve": {},
              "released": {"note": "1", "note@1": "abc"}
            }
            """)
        #expect(
            folder.faults() == [
                "active.json:2:22: `note` must be a whole number, not `two`",
                "active.json:3:3: unknown key `actve`; did you mean active?",
                "active.json:4:16: `note` is no prompt version; write it as coach@1",
                "active.json:4:29: the hash of note@1 isn't a SHA-256; 64 lower-case hexadecimal digits",
            ])
    }

    @Test func `lays a later folder over an earlier one, version by version and entry by entry`() throws {
        let team = try PromptFolder([
            "note.v2.prompt": promptText(version: 2).replacing("A note.", with: "The team's note."),
            "note.v11.prompt": promptText(version: 11),
            "active.json": "{\"active\": {\"memo\": 1}}",
        ])
        let shelf = try PromptShelf.read([folder.path, team.path])
        #expect(shelf.prompts.map(\.label) == ["memo@1", "note@1", "note@2", "note@10", "note@11"])
        #expect(shelf.find("note")?.description == "The team's note.")
        #expect(shelf.active("memo")?.label == "memo@1")

        try team.write("active.json", "{\"active\": {\"note\": 11}}")
        let changed = try PromptShelf.read([folder.path, team.path])
        #expect(changed.find("note")?.label == "note@11")
        #expect(changed.active("memo") == nil)
    }
}
