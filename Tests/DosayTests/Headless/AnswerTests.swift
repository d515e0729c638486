import Testing

/// Answers as people give them, on the knowledge that ships: which row the last turn lands on.
@Suite struct AnswerTests {
    private static let train = "we need to train it on our data"

    @Test(arguments: [
        ([train, "our docs"], "knows"),
        ([train, "tone"], "form"),
        ([train, "option two"], "form"),
        ([train, "2"], "form"),
        ([train, "the former"], "knows"),
        ([train, "both, really"], "both"),
        ([train, "it should sound like us"], "form"),
        ([train, "not the facts, how it's written"], "form"),
        ([train, "people ask it about leave and it should get it right"], "knows"),
        ([train, "it never changes"], "knows"),
        ([train, "they're updated weekly"], "changes"),
        ([train, "it should know our policies, and they change every quarter"], "changes"),
        ([train, "so it knows our policies, they change every quarter"], "changes"),
        ([train, "knowledge, and it changes every quarter"], "changes"),
        ([train, "none of it can leave"], "method-inside"),
        ([train, "facts", "never", "yes"], "knows-inside"),
        ([train, "four thousand, all labelled"], "method-volume"),
        ([train, "how it writes", "only a few dozen"], "form"),
        (["How much does training cost?", "no, adapting an existing one"], "adapting"),
        (["How much does training cost?", "for a new one"], "from-scratch"),
        (["We need control over the AI", "what it says"], "control-words"),
        (["We need control over the AI", "what it's allowed to do"], "acts"),
    ])
    func `an answer lands where it should`(turns: [String], rule: String) throws {
        let run = try Sandbox().chat(turns: turns, ["--json", "--private"])
        #expect(run.objects.last?.text("rule") == rule)
        #expect(Set(run.objects.map { $0.text("intent") }).count == 1, "an answer keeps the intent")
    }

    @Test(arguments: ["I don't know", "not sure yet", "neither", "hmm", "all sorts"])
    func `whoever evades the question is asked again in other words`(evasion: String) throws {
        let run = try Sandbox().chat(turns: [Self.train, evasion], ["--json", "--private"])
        let questions = run.objects.map { $0.list("questions").first?.text("id") }
        #expect(questions == ["know-or-form", "facts-or-wording"])
        #expect(run.objects.map { $0.text("rule") } == ["train-open", "train-open"])
    }

    @Test func `a question that got its answer is not asked again`() throws {
        let run = try Sandbox().chat(
            turns: [Self.train, "it should know things", "it hardly ever changes"], ["--json", "--private"])
        #expect(
            run.objects.map { $0.list("questions").first?.text("id") } == ["know-or-form", "how-often", "stay-inside"])
    }
}
