import Testing

@testable import Shelf

@Suite struct `A template` {
    /// The faults of a body under `{{role "system"}}`, so that its first line is the file's line 16.
    private func faults(_ body: String) throws -> [String] {
        let schema = """
            text: string
            loud?: boolean
            words?(array): string
            lines?(array):
              say: string
            """
        let all = "{{#loud}}{{/loud}}{{#words}}{{/words}}{{#lines}}{{say}}{{/lines}}{{text}}"
        let text = promptText(schema: schema, body: "{{role \"system\"}}\n\(body)\n{{role \"user\"}}\n\(all)\n")
        return try PromptFolder(["note.v1.prompt": text]).faults().map { $0.replacing("note.v1.prompt:", with: "") }
    }

    @Test func `may use every input, and sections of them`() throws {
        let body = "{{#lines}}\n- {{ say }}\n{{/lines}}\n{{#words}}{{.}}{{/words}}{{#loud}}{{text}}{{/loud}}"
        #expect(try faults(body) == [])
    }

    @Test(arguments: [
        ("Say {{txt}}.", "16:5: `txt` isn't declared; did you mean text?"),
        ("Say {{mood}}.", "16:5: `mood` isn't declared; known here: text, loud, words, lines"),
        ("\n  {{#lnes}}{{anything}}{{/lnes}}", "17:3: `lnes` isn't declared; did you mean lines?"),
        ("{{#lines}}{{text}}{{/lines}}", "16:11: `text` isn't declared inside {{#lines}}; known here: say"),
        ("{{#words}}{{text}}{{/words}}", "16:11: `text` isn't declared inside {{#words}}; known here: ."),
        ("{{words}}", "16:1: `words` is a list of text; open it with {{#words}} and close it with {{/words}}"),
        ("{{.}}", "16:1: {{.}} stands for nothing here; it is the element of a list of text"),
        ("é {{text", "16:3: this {{ never closes; end the tag with }} on the same line"),
        (
            "{{#loud}}loud",
            "16:1: the section {{#loud}} never closes; put {{/loud}} before its role, or the section around it, ends"
        ),
        ("{{/loud}}", "16:1: {{/loud}} closes nothing"),
        (
            "{{#loud}}\n{{/text}}{{/loud}}",
            "17:1: {{/text}} closes nothing; {{#loud}} of line 16 is open here"
        ),
        ("{{role \"sytem\"}}", "16:1: unknown role \"sytem\"; did you mean system?"),
        ("{{role system}}", "16:1: unknown role system; did you mean system?"),
    ])
    func `is faulted where it stands`(_ body: String, _ fault: String) throws {
        #expect(try faults(body) == [fault])
    }

    @Test(arguments: [
        "{{#if text}}", "{{#each words}}", "{{{text}}}", "{{&text}}", "{{>part}}", "{{! note}}", "{{^loud}}",
        "{{=<% %>=}}", "{{text.count}}", "{{uppercased(text)}}", "{{}}", "{{~text}}",
    ])
    func `uses no tag that Mustache and Handlebars read differently`(_ tag: String) throws {
        let found = try faults(tag)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("16:1: ") == true)
        #expect(found.first?.contains("isn't used here") == true)
    }

    @Test func `uses every input it declares, those of a list too`() throws {
        let schema = "text: string\nmood?: string\nlines(array):\n  say: string\n  why: string"
        let folder = try PromptFolder([
            "note.v1.prompt": promptText(schema: schema, body: "{{role \"user\"}}\n{{text}}{{#lines}}{{say}}{{/lines}}")
        ])
        #expect(
            folder.faults() == [
                "note.v1.prompt:8:5: `mood` is declared, and the template never uses it; use it or drop it",
                "note.v1.prompt:11:7: `why` is declared, and the template never uses it; use it or drop it",
            ])
    }

    @Test func `says nothing before somebody speaks`() throws {
        let body = "\n Say {{text}}.\n{{role \"user\"}}\nHello."
        let folder = try PromptFolder(["note.v1.prompt": promptText(body: body)])
        #expect(
            folder.faults() == [
                "note.v1.prompt:12:2: nobody says this: no role comes before it; start the body with {{role \"system\"}}"
            ])
    }

    @Test func `survives sections nested without end`() throws {
        let deep = String(repeating: "{{#loud}}", count: 3000)
        let found = try faults(deep)
        #expect(found.contains("16:145: sections are nested more than 16 deep"))
    }

    @Test(arguments: [("{{#a}}", 5, 20), ("one\ntwo {{a b}}", 6, 9)])
    func `says where Mustache gave up`(_ template: String, _ line: Int, _ column: Int) {
        let part = PromptBody.Part(role: .user, template: template, place: Place("note", line: 5, column: 14))
        let fault = #expect(throws: Fault.self) { try part.compiled() }
        #expect(fault?.place == Place("note", line: line, column: column))
        #expect(fault?.problem.hasPrefix("not Mustache: ") == true)
    }
}
