import Testing

/// `dosay eval`: how well labelled statements are heard.
@Suite struct EvalTests {
    let sandbox: Sandbox
    /// Heard, with certainty, as train-on-our-data (fine-tuning) or as out-of-scope.
    private static let (training, outside) = ("we need to train it on our data", "pass the salt please")

    init() throws { sandbox = try Sandbox() }

    private func line(_ text: String, _ labels: String) -> String { "{\"text\": \"\(text)\", \(labels)}\n" }

    private func measured(_ lines: String...) throws -> (JSONObject, Run) {
        let run = try sandbox.run("eval", "--json", "-", given: .text(lines.joined()))
        return (try #require(JSONObject(run.out), "\(run.err)"), run)
    }

    @Test func `figures are what can be counted by hand`() throws {
        let (figures, run) = try measured(
            line(Self.training, #""intent": "train-on-our-data", "regime": "fine-tuning""#),
            line(
                Self.training,
                #""intent": "build-own-model", "also": ["train-on-our-data"], "regime": "pre-training", "regime_also": ["fine-tuning"]"#
            ),
            line(Self.training, #""intent": "out-of-scope", "regime": null"#),
            line(Self.outside, #""intent": "out-of-scope", "regime": null"#),
            line(Self.outside, #""intent": "training-cost", "regime": "fine-tuning""#))
        #expect(run.code == 0)
        #expect(figures.number("n") == 5)
        #expect(figures.number("intent_accuracy") == 0.4)
        #expect(figures.number("intent_accept") == 0.6)
        #expect(figures.number("regime_accuracy") == 0.4)
        #expect(figures.number("regime_accept") == 0.6)
        #expect(figures.number("oos_recall") == 0.5)
        #expect(figures.number("oos_precision") == 0.5)
        #expect(figures.number("in_scope_rejected") == 0.3333)
        #expect(
            figures.keys.prefix(7) == [
                "n", "intent_accuracy", "intent_accept", "regime_accuracy", "regime_accept", "oos_recall",
                "oos_precision",
            ])
        let confused = figures.list("confusions").map { [$0.text("intent"), $0.text("heard")] }
        #expect(confused == [["out-of-scope", "train-on-our-data"], ["training-cost", "out-of-scope"]])
    }

    @Test func `figures over nothing are null`() throws {
        for file in ["", "\n \n"] {
            let (figures, run) = try measured(file)
            #expect(run.code == 0)
            #expect(figures.number("n") == 0)
            for key in [
                "intent_accuracy", "intent_accept", "regime_accuracy", "regime_accept", "oos_recall", "oos_precision",
            ] {
                #expect(figures.isNull(key), "\(key)")
            }
        }
        let (inside, _) = try measured(line(Self.training, #""intent": "train-on-our-data""#))
        #expect(inside.isNull("oos_recall") && inside.isNull("oos_precision") && inside.isNull("regime_accuracy"))
        #expect(inside.number("intent_accuracy") == 1)
    }

    @Test func `an intent nobody knows is named, with what was meant`() throws {
        let (figures, run) = try measured(
            line(Self.training, #""intent": "train-on-our-data""#),
            line(Self.training, #""intent": "train-on-our-dat""#))
        #expect(run.code == 3)
        #expect(run.err.contains("2:1: unknown intent `train-on-our-dat`; did you mean train-on-our-data?"))
        #expect(figures.number("n") != 0)
    }

    @Test(arguments: ["train it", #"{"text": "x"}"#, #"{"intent": "out-of-scope"}"#, #"{"text": "x", "intent": 5}"#])
    func `a line without labels is named`(bad: String) throws {
        let file = try sandbox.write(
            line(Self.training, #""intent": "train-on-our-data""#) + bad + "\n", to: "set.jsonl")
        let run = try sandbox.run("eval", "--json", file)
        #expect(run.code == 3)
        #expect(run.err.contains("set.jsonl:2:1:"))
        #expect(run.objects.first?.number("n") == 1)
    }

    @Test func `files count together`() throws {
        let one = try sandbox.write(line(Self.training, #""intent": "train-on-our-data""#), to: "one.jsonl")
        let two = try sandbox.write("\u{feff}" + line(Self.outside, #""intent": "out-of-scope""#), to: "two.jsonl")
        let run = try sandbox.run("eval", "--json", one, two)
        #expect(run.code == 0)
        #expect(run.objects.first?.number("n") == 2)
    }

    @Test func `people get the same figures as a list`() throws {
        let file = try sandbox.write(line(Self.training, #""intent": "out-of-scope""#), to: "set.jsonl")
        let run = try sandbox.run("eval", file)
        #expect(run.code == 0)
        #expect(run.out.contains("intent accuracy         0.0 %"))
        #expect(run.out.contains("out-of-scope heard as train-on-our-data"))
    }

    @Test func `without a file it is a mistake of usage, and a missing one can't be read`() throws {
        #expect(try sandbox.run("eval").code == 2)
        let run = try sandbox.run("eval", "missing.jsonl")
        #expect(run.code == 3)
        #expect(run.err.contains("missing.jsonl: No such file or directory"))
    }
}
