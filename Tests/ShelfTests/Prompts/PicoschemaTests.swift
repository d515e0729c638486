import Shelf
import Testing

@Suite struct `A schema of inputs` {
    @Test func `tells type, description and whether it may be left out`() throws {
        let folder = try PromptFolder([
            "note.v1.prompt": promptText(
                schema: """
                    a: string, what it says, at length
                    b?: boolean
                    c(array, some words): string
                    d?(array):
                      e: integer
                      f?: number, how much
                    g(object):
                      h: string
                    i(enum, a mood): [calm, busy]
                    """,
                body: """
                    {{role "user"}}
                    {{a}}{{#b}}!{{/b}}{{#c}}{{.}}{{/c}}{{#d}}{{e}}{{f}}{{/d}}{{#g}}{{h}}{{/g}}{{i}}
                    """)
        ])
        let inputs = try #require(folder.shelf().find("note@1")).inputs
        #expect(inputs.map(\.name) == ["a", "b", "c", "d", "g", "i"])
        #expect(inputs.map(\.isOptional) == [false, true, false, true, false, false])
        #expect(
            inputs.map(\.description) == ["what it says, at length", nil, "some words", nil, nil, "a mood"])
        #expect(
            inputs.map(\.type.description) == [
                "text", "true or false", "a list of text", "a list of objects with e, f", "an object with h",
                "one of calm, busy",
            ])
        guard case .array(.object(let inner)) = inputs[3].type else {
            Issue.record("no list of objects")
            return
        }
        #expect(inner.map(\.type) == [.integer, .number])
        #expect(inner[1].isOptional && inner[1].description == "how much")
    }

    @Test(arguments: [
        ("text: strng, what", "7:11: unknown type `strng`; did you mean string?"),
        ("text: prose", "7:11: unknown type `prose`; one of boolean, integer, number, string"),
        (
            "te-xt: string",
            "7:5: `te-xt` isn't a Picoschema key; write name, name?, name(array), name(object) or name(enum, what it is)"
        ),
        (
            "text(arry): string",
            "7:5: `text(arry)` isn't a Picoschema key; write name, name?, name(array), name(object) or name(enum, what it is)"
        ),
        ("text(object): string", "7:19: expected `key: value` lines under `text(object)`"),
        ("text(enum): []", "7:17: `text` has no words to choose from"),
        ("history: string", "7:5: `history` is a helper in Handlebars; call the input otherwise"),
        ("text: string\ntext?: string", "8:5: `text` is declared twice"),
    ])
    func `is faulted where it stands`(_ schema: String, _ fault: String) throws {
        let folder = try PromptFolder(["note.v1.prompt": promptText(schema: schema)])
        #expect(folder.faults() == ["note.v1.prompt:\(fault)"])
    }

    @Test func `gives defaults of the declared type to declared inputs`() throws {
        let text = promptText(
            schema: "text: string\nloud: boolean", body: "{{role \"user\"}}\n{{text}}{{#loud}}!{{/loud}}")
        let good = text.replacing("input:\n", with: "input:\n  default: {text: hello, loud: true}\n")
        let folder = try PromptFolder(["note.v1.prompt": good])
        let prompt = try #require(folder.shelf().find("note@1"))
        #expect(prompt.defaults == ["text": .text("hello"), "loud": .boolean(true)])
        #expect(try PromptRendering.render(prompt, inputs: ["loud": .boolean(false)]).map(\.content) == ["hello"])

        try folder.write(
            "note.v1.prompt", text.replacing("input:\n", with: "input:\n  default: {txt: hello, loud: very}\n"))
        #expect(
            folder.faults() == [
                "note.v1.prompt:6:13: unknown key `txt`; known here: loud",
                "note.v1.prompt:6:31: the default of `loud` must be true or false",
            ])
    }
}
