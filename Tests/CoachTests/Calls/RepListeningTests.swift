import Testing

@testable import Coach

/// What reps are found to do, and to leave undone.
@Suite struct RepListeningTests {
    private let listener = CallListener.small()

    // MARK: Don't-says

    @Test func `a don't-say is found, with its row, its words, why, and what to say instead`() throws {
        let call = listener.hear(Said.wantsTraining, Said.asks, "rep: Right. Sure, we can train it on your data.")
        #expect(call.kinds(2) == [.dontSay])
        let finding = try #require(call.findings(2).first)
        #expect(finding.phrase == "promise")
        #expect(finding.row == "001.2")
        #expect(finding.regime == "fine-tuning")
        #expect(finding.quote == "Sure, we can train it on your data.")
        #expect(finding.why == "it promises a method before anyone has named the problem")
        // The first of its answers that there is.
        #expect(finding.doSay == "text of two-things")
        #expect(finding.correctedIn == nil)
        #expect(finding.kind.isFault)
    }

    @Test func `a don't-say without rows is reported by its name, and without an answer names none`() throws {
        let call = listener.hear("rep: It's watertight, nothing will ever leak.")
        let finding = try #require(call.findings(0, .dontSay).first)
        #expect(finding.row == "watertight" && finding.regime == nil && finding.doSay == nil)
    }

    @Test func `a don't-say is found before anybody raised anything, and misses no question then`() {
        #expect(listener.hear(Said.promises).kinds(0) == [.dontSay])
    }

    @Test(arguments: [
        "I won't promise that we train it on your data.", "I wouldn't tell you we can train it on your data.",
        "They told you it gets trained on your data, and that's wrong.",
        "Anybody who says train it on your data hasn't listened.", "I won't say that it's watertight.",
    ])
    func `a line that is refused, reported or warned of isn't said`(_ text: String) {
        #expect(listener.hear(Said.wantsTraining, "rep: \(text)").findings(1) == [])
    }

    @Test func `the same thing said twice in a turn counts once, in two turns twice`() {
        let both = "rep: Sure we can train it on your data. Of course we train it on all your data."
        #expect(listener.hear(both).findings(0, .dontSay).count == 1)
        let call = listener.hear(Said.promises, Said.talks, Said.promises)
        #expect(call.findings(0, .dontSay).count == 1 && call.findings(2, .dontSay).count == 1)
    }

    @Test func `buyers and others may say whatever they like`() {
        let words = Said.promises.dropFirst("rep".count)
        for speaker in ["buyer", "other", "unknown"] {
            #expect(listener.hear(Said.wantsTraining, speaker + words).findings(1) == [], "\(speaker)")
        }
    }

    @Test(arguments: [Said.talks, "rep: I'll get back to you on that."])
    func `small talk and putting off are no findings`(_ line: String) {
        #expect(listener.hear(Said.wantsTraining, line).findings(1) == [])
    }

    // MARK: Taken back

    @Test func `what is taken back in the same turn is marked, whatever else is in it`() {
        let call = listener.hear(
            Said.wantsTraining, "rep: Sure, we can train it on your data. Sorry, let me take that back. What is it for?"
        )
        #expect(call.kinds(1) == [.dontSay, .question])
        #expect(call.findings(1).map(\.correctedIn) == [1, nil])
    }

    @Test func `what is said after taking back stands`() {
        let call = listener.hear("rep: Sorry, let me take that back. Sure, we can train it on your data.")
        #expect(call.findings(0, .dontSay).map(\.correctedIn) == [nil])
    }

    @Test func `reps may take back what they said in their two turns before`() {
        let next = listener.hear(Said.promises, "buyer: the weather is lovely today", Said.takesBack)
        #expect(next.findings(0).map(\.correctedIn) == [2])
        let second = listener.hear(
            Said.promises, "buyer: lovely weather", Said.talks, "buyer: thanks", Said.takesBack)
        #expect(second.findings(0).map(\.correctedIn) == [4])
    }

    @Test func `three turns later is too late`() {
        let call = listener.hear(Said.promises, Said.talks, "buyer: thanks", Said.talks, Said.takesBack)
        #expect(call.findings(0).map(\.correctedIn) == [nil])
    }

    @Test func `what was taken back once keeps its turn, and good findings have nothing to take back`() {
        let call = listener.hear(
            Said.wantsTraining, Said.fetches, "rep: Sure, we can train it on your data.", Said.takesBack,
            Said.takesBack)
        #expect(call.findings(1, .doSay).map(\.correctedIn) == [nil])
        #expect(call.findings(2, .dontSay).map(\.correctedIn) == [3])
    }

    // MARK: The question that comes first

    @Test func `a method named before the question misses it, once for each thing raised`() throws {
        let call = listener.hear(
            Said.wantsTraining, Said.promises, Said.talks, Said.tunes, Said.wantsTraining, Said.tunes)
        let missed = call.turns.indices.map { call.findings($0, .missedQuestion) }
        #expect(missed.map(\.count) == [0, 1, 0, 0, 0, 1])
        let first = try #require(missed[1].first)
        #expect(first.phrase == "know-or-form" && first.doSay == "know-or-form?")
        #expect(first.regime == "fine-tuning")
        #expect(first.why.contains("train"))
    }

    @Test func `who asked first misses nothing, in the same turn or one before`() {
        let same = listener.hear(
            Said.wantsTraining, "rep: What is it for? A tuning run with labelled examples would do.")
        #expect(same.kinds(1) == [.question, .doSay])
        let before = listener.hear(Said.wantsTraining, Said.asks, "buyer: thanks", Said.promises)
        #expect(before.findings(3, .missedQuestion) == [])
    }

    @Test func `nothing is missed where the table asks nothing first`() {
        #expect(listener.hear(Said.wantsDocuments, Said.fetches).kinds(1) == [.doSay])
    }

    @Test func `a don't-say that steers nowhere misses no question`() {
        #expect(
            listener.hear(Said.wantsTraining, "rep: It's watertight, nothing will ever leak.").kinds(1) == [.dontSay])
    }

    // MARK: Methods

    @Test func `steering to a method that no row gives is wrong, and says what is right`() throws {
        let call = listener.hear(Said.wantsDocuments, Said.tunes)
        #expect(call.kinds(1) == [.wrongRegime])
        let finding = try #require(call.findings(1).first)
        #expect(finding.regime == "fine-tuning" && finding.phrase == nil)
        #expect(finding.why == "documents is answered by retrieval, and this steers to fine-tuning")
        #expect(finding.doSay == "text of reads-when-asked")
    }

    @Test func `a method that some row gives is right, whatever is still to be settled`() throws {
        let call = listener.hear(Said.wantsTraining, Said.asks, Said.fetches)
        let finding = try #require(call.findings(2).first)
        #expect(call.kinds(2) == [.doSay])
        #expect(finding.regime == "retrieval" && finding.doSay == nil)
        #expect(finding.phrase != nil && finding.why.hasPrefix("why of"))
        #expect(!finding.kind.isFault)
    }

    @Test func `a light method beside the point costs nobody a project, and is none`() {
        #expect(listener.hear(Said.wantsDocuments, "rep: Good instructions in the prompt will do.").findings(1) == [])
    }

    @Test func `before anything is raised no method is right or wrong`() {
        #expect(listener.hear(Said.tunes, Said.fetches).turns.allSatisfy { $0.findings.isEmpty })
    }

    @Test func `what is on the table is what was raised last, through small talk`() {
        let call = listener.hear(
            Said.wantsDocuments, Said.wantsTraining, "buyer: the weather is lovely today", Said.asks, Said.tunes)
        #expect(call.kinds(4) == [.doSay])
        let other = listener.hear(Said.wantsTraining, Said.wantsDocuments, Said.tunes)
        #expect(other.kinds(2) == [.wrongRegime])
    }

    @Test func `where the options themselves are asked for, none is wrong`() {
        var knowledge = Knowledge.calls
        let rules = knowledge.table.rules.filter { !$0.intents.contains("documents") }
        knowledge.table = RuleTable(
            columns: knowledge.table.columns,
            rules: Entries(rules + [.small("options", "documents", "-", "-", "-", nil)]))
        #expect(CallListener.small(knowledge).hear(Said.wantsDocuments, Said.tunes).kinds(1) == [.doSay])
    }

    @Test(arguments: [
        ("rep: Honestly, tuned weights can't forget anything.", "fine-tuning"),
        ("rep: There are three ways, lightest first.", nil),
        ("rep: It's like a new clerk, until it forgets you.", nil),
    ])
    func `limits, the ways side by side and broken comparisons are good to say`(_ line: String, _ regime: String?)
        throws
    {
        for lines in [[Said.wantsTraining, line], [line]] {
            let call = listener.listen(
                lines.enumerated().map {
                    let isRep = $1.hasPrefix("rep")
                    return Turn(
                        index: $0, speaker: nil, role: isRep ? .rep : .buyer,
                        text: String($1.drop { $0 != " " }.dropFirst()))
                })
            let finding = try #require(call.turns.last?.findings.first)
            #expect(finding.kind == .doSay && finding.regime == regime && !finding.why.isEmpty)
        }
    }

    // MARK: Questions and figures

    @Test func `a question is the one it is nearest to among those the rule asks`() throws {
        var knowledge = Knowledge.calls
        knowledge.questions = Entries(
            knowledge.questions.map { question in
                guard question.id == "stay-inside" else { return question }
                return Question(
                    id: question.id, settles: question.settles, when: nil, ask: "Which team would be asking it?",
                    options: question.options, yes: nil, no: nil, source: "003")
            })
        let call = CallListener.small(knowledge).hear(Said.wantsTraining, "rep: Which team wants it?", Said.asks)
        let finding = try #require(call.findings(1, .question).first)
        #expect(finding.phrase == "stay-inside" && finding.why == "it settles place")
        let other = try #require(call.findings(2, .question).first)
        #expect(other.phrase == nil && other.quote == "What is it for?")
    }

    @Test func `a question before anything is raised is none that the table asks, and still one`() {
        let call = listener.hear(Said.asks)
        #expect(call.kinds(0) == [.question] && call.findings(0)[0].phrase == nil)
    }

    @Test(arguments: [
        "We have half an hour, and a mill is $50 million.", "It looks up the page, and a mill is $50 million.",
        "Sure, we can train it on your data, a mill is fifty million dollars.",
    ])
    func `a shaky figure is found whatever the sentence does besides`(_ text: String) throws {
        let finding = try #require(listener.hear("rep: \(text)").findings(0, .staleClaim).first)
        #expect(finding.phrase == "mill-price" && finding.regime == "pre-training" && finding.quote == text)
        #expect(listener.hear("buyer: \(text)").findings(0) == [])
    }

    @Test(arguments: ["I won't say that a mill is $50 million.", "I misspoke, scratch that $50 million mill."])
    func `a shaky figure that is refused or corrected isn't cited`(_ text: String) {
        #expect(listener.hear("rep: \(text)").findings(0, .staleClaim) == [])
    }
}
