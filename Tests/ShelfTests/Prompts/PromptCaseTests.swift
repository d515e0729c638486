import Shelf
import Testing

@Suite struct `A prompt's cases` {
    /// A prompt with cases: its `tests` start on line 15.
    private func text(_ cases: String) -> String {
        let schema = """
            text: string, what it says
            loud?: boolean
            many?(array): integer
            items?(array):
              say: string
              why?: string
            """
        let body = """
            {{role "system"}}
            Be short.
            {{role "user"}}
            {{text}}{{#loud}}!{{/loud}}
            {{#many}}{{.}},{{/many}}
            {{#items}}
            - {{say}}{{#why}} ({{.}}){{/why}}
            {{/items}}
            """
        return promptText(schema: schema, body: body).replacing(
            "first version.\n", with: "first version.\ntests:\n\(cases)\n")
    }

    private func trials(_ cases: String) throws -> [PromptTrial] {
        PromptTrial.all(try PromptFolder(["note.v1.prompt": text(cases)]).shelf().found("note@1"))
    }

    private func faults(_ cases: String) throws -> [String] {
        try PromptFolder(["note.v1.prompt": text(cases)]).faults().map { $0.replacing("note.v1.prompt:", with: "") }
    }

    @Test func `are filled in, and hold what the text contains and lacks`() throws {
        let trials = try trials(
            """
              - name: everything
                inputs: {text: hello there, loud: true, many: [1, 2], items: [{say: a, why: b}, {say: c}]}
                contains: ["hello there!", "1,2,", "- a (b)\\n- c", Be short.]
                lacks: ["!!", "{{"]
              - name: the user's message alone
                inputs: {text: hello}
                role: user
                contains: [hello]
                lacks: [Be short.]
            """)
        #expect(trials.map(\.trial.name) == ["everything", "the user's message alone"])
        #expect(trials.map(\.trial.place.line) == [16, 20])
        #expect(trials.map(\.findings) == [[], []])
        #expect(trials.map(\.prompt) == ["note@1", "note@1"])
    }

    @Test func `say what was found instead`() throws {
        let findings = try trials(
            """
              - name: wrong
                inputs: {text: "hello there, buyer"}
                contains: ["hello there, rep", elephants]
                lacks: [short, hello]
              - name: nobody speaks
                inputs: {text: hello}
                role: model
                lacks: [hello]
            """
        ).map { $0.findings.map(\.description) }
        #expect(
            findings == [
                [
                    "lacks “hello there, rep”; the nearest is “hello there, buyer”",
                    "lacks “elephants”; nothing is like it", "contains “short”, in “Be short.”",
                    "contains “hello”, in “hello there, buyer”",
                ], ["has no message of model; there is system, user"],
            ])
    }

    @Test func `count in the active and the candidate version`() throws {
        let failing = text("  - {name: a, inputs: {text: hello}, contains: [goodbye]}")
        let folder = try PromptFolder([
            "note.v1.prompt": failing, "note.v2.prompt": failing.replacing("version: 1", with: "version: 2"),
        ])
        #expect(try folder.shelf().tried.isEmpty)
        var shelf = try folder.shelf()
        try shelf.release("note@1")
        try shelf.use("note@1")
        try shelf.nominate("note@2")
        #expect(shelf.tried.map(\.label) == ["note@1", "note@2"])
    }

    @Test(arguments: [
        ("  - {inputs: {text: a}, contains: [a]}", "16:5: no `name`"),
        (
            "  - {name: a, inputs: {txt: a}, contains: [a]}",
            "16:23: the input `text` is missing; it is text: what it says|16:24: unknown key `txt`; did you mean text?"
        ),
        ("  - {name: a, contains: [a]}", "16:5: the input `text` is missing; it is text: what it says"),
        (
            "  - {name: a, inputs: {text: a}}",
            "16:5: this case looks for nothing; give it `contains`, `lacks` or `reply`"
        ),
        ("  - {name: a, inputs: {text: a}, contain: [a]}", "*16:34: unknown key `contain`; did you mean contains?"),
        (
            "  - {name: a, inputs: {text: a}, contains: [a], role: usr}",
            "16:55: `role` can't be `usr`; did you mean user?"
        ),
        (
            "  - {name: a, inputs: {text: a, loud: very, many: [1, x]}, lacks: [b]}",
            "16:39: `loud` must be true or false, not `very`|16:55: `many` must be a whole number, not `x`"
        ),
        (
            "  - {name: a, inputs: {text: a, items: [{sya: b}]}, lacks: [b]}",
            "16:41: the input `say` is missing; it is text|16:42: unknown key `sya`; did you mean say?"
        ),
        ("  - {name: a, inputs: {text: a}, lacks: [\"\"]}", "16:42: an empty text is contained in every text"),
        (
            "  - {name: a, inputs: {text: a}, lacks: [b]}\n  - {name: a, inputs: {text: a}, lacks: [c]}",
            "17:12: two cases are called a; the first is on line 16"
        ),
        ("  name: a", "16:3: `tests` must be a list; start each entry with `- `"),
    ])
    func `are faulted where they stand`(_ cases: String, _ expected: String) throws {
        let found = try faults(cases)
        if expected.hasPrefix("*") {
            #expect(found.contains(String(expected.dropFirst())), "\(found)")
        } else {
            #expect(found == expected.split(separator: "|").map(String.init))
        }
    }

    @Test func `aren't faulted for a schema that can't be read`() throws {
        let text = text("  - {name: a, inputs: {text: a}, lacks: [b]}").replacing("text: string", with: "text: strin")
        let folder = try PromptFolder(["note.v1.prompt": text])
        #expect(folder.faults() == ["note.v1.prompt:7:11: unknown type `strin`; did you mean string?"])
    }

    @Test func `may leave out what has a default`() throws {
        let text = text("  - {name: a, contains: [standing words]}")
            .replacing("input:\n", with: "input:\n  default: {text: standing words}\n")
        let folder = try PromptFolder(["note.v1.prompt": text])
        #expect(PromptTrial.all(try folder.shelf().found("note@1")).map(\.hasPassed) == [true])
    }
}
