import Shelf
import Testing

@Suite struct `Hints to the model` {
    private func text(_ hints: String) -> String {
        promptText().replacing("description: A note.\n", with: "description: A note.\n\(hints)\n")
    }

    private func faults(_ hints: String) throws -> [String] {
        try PromptFolder(["note.v1.prompt": text(hints)]).faults().map { $0.replacing("note.v1.prompt:", with: "") }
    }

    @Test func `are read as dotprompt has them`() throws {
        let hints = """
            model: some/model
            config:
              temperature: 0.5
              maxOutputTokens: 40
            output:
              format: json
              schema:
                verdict(enum, what it comes to): [good, bad]
                why?(array): string
            """
        let folder = try PromptFolder([
            "note.v1.prompt": text(hints).replacing("  changed:", with: "  for: Reps.\n  changed:")
        ])
        let prompt = try folder.shelf().found("note@1")
        #expect(prompt.model == "some/model" && prompt.audience == "Reps.")
        #expect(prompt.config.temperature == 0.5 && prompt.config.maxOutputTokens == 40)
        #expect(prompt.output?.format == .json)
        #expect(prompt.output?.fields.map(\.name) == ["verdict", "why"])
        #expect(prompt.output?.fields.map(\.isOptional) == [false, true])
    }

    @Test(arguments: [
        ("config: {temperatur: 1}", "5:10: unknown key `temperatur`; did you mean temperature?"),
        ("config: {topK: 4}", "5:10: unknown key `topK`; known here: maxOutputTokens, temperature"),
        ("config: {temperature: 3}", "5:23: `temperature` must be a number from 0.0 to 2.0, not `3`"),
        ("config: {temperature: hot}", "5:23: `temperature` must be a number from 0.0 to 2.0, not `hot`"),
        (
            "config: {maxOutputTokens: 0}",
            "5:27: `maxOutputTokens` must be a whole number from 1 to 1000000, not `0`"
        ),
        ("output: {format: jason}", "5:18: `format` can't be `jason`; did you mean json?"),
        ("output: {format: json, schma: 1}", "5:24: unknown key `schma`; did you mean schema?"),
        ("output: {format: json, schema: {a: strin}}", "5:36: unknown type `strin`; did you mean string?"),
        ("output: {format: text, schema: {a: string}}", "5:32: a schema goes with JSON alone; write `format: json`"),
        ("output: {schema: {a: string}}", "*no `format`"),
        ("modle: x", "5:1: unknown key `modle`; did you mean model?"),
    ])
    func `are faulted where they stand`(_ hints: String, _ expected: String) throws {
        let found = try faults(hints)
        if expected.hasPrefix("*") {
            #expect(found.contains { $0.contains(expected.dropFirst()) }, "\(found)")
        } else {
            #expect(found == [expected])
        }
    }
}
