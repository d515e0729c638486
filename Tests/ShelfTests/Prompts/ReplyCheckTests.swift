import Coach
import Shelf
import Testing

/// What a case of a prompt says of a model's answer.
@Suite struct ReplyCheckTests {
    /// A prompt with one case: its `reply` is on line 13, of a coach prompt on line 14, from column 12 on.
    private func folder(_ reply: String, name: String = "note", output: String = "") throws -> PromptFolder {
        let text = promptText(
            name: name, schema: "statement: string", body: "{{role \"user\"}}\n{{statement}}"
        ).replacing(
            "first version.\n",
            with: "first version.\(name == "coach" ? "\n  reply: {parts: [ask, say], lines: 4}" : "")\n\(output)"
                + "tests:\n  - name: a\n    inputs: {statement: hello}\n    reply: \(reply)\n")
        return try PromptFolder(["\(name).v1.prompt": text])
    }

    private func check(_ reply: String, name: String = "note", output: String = "") throws -> ReplyCheck {
        try #require(folder(reply, name: name, output: output).shelf().found("\(name)@1").tests.first?.reply)
    }

    private func findings(
        _ reply: String, _ draft: String, name: String = "note", output: String = ""
    ) throws -> [String] {
        try check(reply, name: name, output: output).findings(in: draft).map(\.description)
    }

    private let json =
        "output:\n  format: json\n  schema: {verdict(enum): [good, bad], sure: boolean, n: integer, why(array): string}\n"

    @Test func `texts are looked for whatever the case of their letters`() throws {
        let reply = "{contains: [DON'T know, your data], lacks: [price]}"
        #expect(try findings(reply, "We don’t\n  know your\tdata.") == [])
        #expect(
            try findings(reply, "We know your data.\nAnd its PRICE.") == [
                "lacks “DON'T know”; the nearest is “We know your data.”", "contains “price”, in “And its PRICE.”",
            ])
    }

    @Test func `parts must be there in order`() throws {
        let reply = "{parts: [ask, say]}"
        #expect(try findings(reply, "ask: Why?\nheard: x\nsay: So.", name: "coach") == [])
        #expect(
            try findings(reply, "say: So.\nask: Why?", name: "coach")
                == ["lacks the parts ask, say, in that order; there are say, ask"])
        #expect(
            try findings(reply, "So.", name: "coach")
                == ["lacks the parts ask, say, in that order; there are none at all"])
    }

    @Test func `fields of a JSON answer hold what they must`() throws {
        let reply = "{fields: {verdict: bad, sure: false, n: 3}}"
        #expect(try findings(reply, "{\"verdict\": \"bad\",\n \"sure\": false, \"n\": 3.0}\n", output: json) == [])
        #expect(
            try findings(reply, #"{"verdict": "good", "sure": "false"}"#, output: json) == [
                "lacks verdict: bad; it is “good”", "lacks sure: false; it is “false”",
                "lacks n: 3; there is no such field",
            ])
        #expect(try findings(reply, "```json\n{}\n```", output: json) == ["is no JSON object"])
    }

    @Test(arguments: ["", " \n"]) func `an empty answer is as it must be in nothing`(_ draft: String) throws {
        #expect(try findings("{lacks: [price]}", draft) == ["is empty"])
    }

    @Test func `vetting and parts are for coach prompts`() throws {
        #expect(try check("{vetted: true}", name: "coach").mustPassVetting)
        #expect(try !check("{vetted: false, lacks: [a]}", name: "coach").mustPassVetting)
        #expect(
            try folder("{vetted: true, parts: [ask]}").faults() == [
                "note.v1.prompt:13:13: unknown key `vetted`; known here: contains, lacks",
                "note.v1.prompt:13:27: unknown key `parts`; known here: contains, lacks",
            ])
    }

    @Test(arguments: [
        ("{contians: [a]}", "14:13: unknown key `contians`; did you mean contains?"),
        ("{contains: a}", "14:23: `contains` must be a list; write it as [a, b] or with one `- ` a line"),
        ("{contains: [[a]]}", "14:24: expected text here"),
        ("{lacks: [\"\"]}", "14:21: an empty text is contained in every text"),
        ("{parts: [asks]}", "14:21: a model words no part `asks`; did you mean ask?"),
        ("{parts: [more]}", "14:21: a model words no part `more`; one of heard, ask, say, not, why, limit, claims"),
        ("{vetted: yes}", "14:21: `vetted` must be true or false, not `yes`"),
        ("{}", "14:12: this reply is looked at for nothing; give it `contains` or `lacks`"),
        ("{vetted: false}", "14:12: this reply is looked at for nothing; give it `contains` or `lacks`"),
        ("[a]", "14:12: expected `key: value` lines under `reply`"),
        ("", "12:5: this case looks for nothing; give it `contains`, `lacks` or `reply`"),
    ])
    func `faults are named where they stand`(_ reply: String, _ expected: String) throws {
        let found = try folder(reply, name: "coach").faults()
        #expect(found == ["coach.v1.prompt:" + expected])
    }

    @Test func `fields are the declared ones, of their type`() throws {
        let faults = try folder("{fields: {verdct: bad, sure: maybe, why: a}}", output: json).faults()
        #expect(
            faults.map { $0.drop { $0 != " " } } == [
                " unknown key `verdct`; did you mean verdict?", " `sure` must be true or false, not `maybe`",
                " unknown key `why`; known here: n, sure, verdict",
            ])
    }

    @Test func `a reply that is vetted needs a statement`() throws {
        let text = promptText(name: "coach", schema: "text: string", body: "{{role \"user\"}}\n{{text}}").replacing(
            "first version.\n",
            with: "first version.\n  reply: {parts: [ask, say], lines: 4}\n"
                + "tests:\n  - {name: a, inputs: {text: hello}, reply: {vetted: true}}\n")
        #expect(
            try PromptFolder(["coach.v1.prompt": text]).faults().first?.contains(
                "a reply can't be vetted without the input `statement`, which it answers") == true)
    }
}
