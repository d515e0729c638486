import Shelf
import Testing

@Suite struct `A prompt file` {
    @Test func `is read with everything in it`() throws {
        let folder = try PromptFolder([
            "coach.v3.prompt": promptText(
                name: "coach", version: 3, reply: "{parts: [say, ask], lines: 4, opener: Go.}")
        ])
        let prompt = try #require(folder.shelf().find("coach@3"))
        #expect(prompt.description == "A note.")
        #expect(prompt.changed == "The first version.")
        #expect(prompt.audience == nil && prompt.model == nil && prompt.output == nil && prompt.tests.isEmpty)
        #expect(prompt.config.temperature == nil && prompt.config.maxOutputTokens == nil)
        #expect(prompt.inputs.map(\.name) == ["text"])
        #expect(prompt.body == "{{role \"system\"}}\nSay {{text}}.\n")
        #expect(prompt.frame?.parts == [.say, .ask])
        #expect(prompt.frame?.lines == 4)
        #expect(prompt.frame?.opener == "Go.")
        #expect(prompt.sha256 == SHA256.hex(try folder.text("coach.v3.prompt").utf8))
    }

    @Test func `reads the same with Windows line ends and a byte order mark`() throws {
        let windows = "\u{FEFF}" + promptText().replacing("\n", with: "\r\n")
        let folder = try PromptFolder(["note.v1.prompt": windows])
        #expect(try folder.shelf().find("note@1")?.body == "{{role \"system\"}}\nSay {{text}}.\n")
    }

    @Test func `must start with front matter`() throws {
        let folder = try PromptFolder(["note.v1.prompt": "Say it.\n"])
        #expect(
            folder.faults() == [
                "note.v1.prompt:1:1: no front matter; start the file with a line `---`, the keys, and another line `---`"
            ])
    }

    @Test func `must close its front matter`() throws {
        let folder = try PromptFolder(["note.v1.prompt": "---\nname: note\n"])
        #expect(folder.faults() == ["note.v1.prompt:1:1: this front matter never closes; end it with a line `---`"])
    }

    @Test func `must have something in both halves`() throws {
        let folder = try PromptFolder(["a.v1.prompt": "---\n\n---\nSay it.\n", "b.v1.prompt": "---\nname: b\n---\n\n"])
        #expect(
            folder.faults() == [
                "a.v1.prompt:1:1: the front matter is empty",
                "b.v1.prompt:3:1: no template below the front matter",
            ])
    }

    @Test func `has no keys but the known ones`() throws {
        let text = promptText().replacing("description: A note.", with: "description: A note.\ndescripton: Again.")
            .replacing("  changed:", with: "  reply: {parts: [say], lines: 3}\n  changed:")
        let folder = try PromptFolder(["note.v1.prompt": text])
        #expect(
            folder.faults() == [
                "note.v1.prompt:5:1: unknown key `descripton`; did you mean description?",
                "note.v1.prompt:10:3: unknown key `reply`; known here: changed, for",
            ])
    }

    @Test func `has all of the keys`() throws {
        let folder = try PromptFolder(["note.v1.prompt": "---\nname: note\n---\n{{role \"user\"}}\nHello.\n"])
        #expect(
            folder.faults() == [
                "note.v1.prompt:2:1: no `description`", "note.v1.prompt:2:1: no `input`",
                "note.v1.prompt:2:1: no `metadata`", "note.v1.prompt:2:1: no `version`",
            ])
    }

    @Test func `is named after its name and version`() throws {
        let folder = try PromptFolder([
            "memo.v2.prompt": promptText(), "note.prompt": promptText(), "note.v01.prompt": promptText(),
        ])
        #expect(
            folder.faults() == [
                "memo.v2.prompt:2:7: `name` is note, but the file is named memo.v2.prompt; write memo, or rename the file",
                "memo.v2.prompt:3:10: `version` is 1, but the file is named memo.v2.prompt; write 2, or rename the file",
                "note.prompt: a prompt's file is named NAME.vN.prompt; rename it note.v1.prompt",
                "note.v01.prompt: a prompt's file is named NAME.vN.prompt; rename it note.v1.prompt",
            ])
    }

    @Test func `names its reply's parts as the coach does, once each`() throws {
        let folder = try PromptFolder([
            "coach.v1.prompt": promptText(name: "coach", reply: "{parts: [say, aks, say], lines: 0}")
        ])
        #expect(
            folder.faults() == [
                "coach.v1.prompt:10:24: a reply has no part `aks`; did you mean ask?",
                "coach.v1.prompt:10:29: the part `say` is there twice",
                "coach.v1.prompt:10:42: `lines` must be at least 1",
            ])
    }

    @Test func `must frame the reply when it is a coach's`() throws {
        let folder = try PromptFolder([
            "coach.v1.prompt": promptText(name: "coach"),
            "coach.v2.prompt": promptText(name: "coach", version: 2, reply: "{parts: [], lines: 3}"),
        ])
        #expect(
            folder.faults() == [
                "coach.v1.prompt:9:3: no `reply`",
                "coach.v2.prompt:10:18: no `parts`: the reply would be empty",
            ])
    }

    @Test func `hides no characters`() throws {
        let folder = try PromptFolder([
            "note.v1.prompt": promptText(body: "{{role \"system\"}}\nSay\u{202E} {{text}}.\n")
        ])
        #expect(folder.faults() == ["note.v1.prompt:12:4: an invisible character, U+202E; take it out"])
    }

    @Test func `reports everything wrong in every file at once`() throws {
        let folder = try PromptFolder([
            "a.v1.prompt": "no", "b.v1.prompt": promptText(name: "b", schema: "text: strin, what"),
            "c.v1.prompt": promptText(name: "c", body: "{{role \"system\"}}\n{{txt}} {{text}} {{#if text}}\n"),
        ])
        #expect(
            folder.faults().map { $0.prefix { $0 != ";" } } == [
                "a.v1.prompt:1:1: no front matter", "b.v1.prompt:7:11: unknown type `strin`",
                "c.v1.prompt:12:18: {{#if text}} isn't used here",
            ])
    }
}
