import Testing

@testable import Coach

@Suite struct CallScorecardTests {
    /// One turn of a call as it was heard.
    private enum Heard {
        case raised(String, asksFirst: Bool = false, regime: String? = "retrieval")
        case smallTalk
        case rep([Finding])
    }

    private func card(_ turns: Heard...) -> CallScorecard {
        CallScorecard(
            turns.enumerated().map { at, heard in
                func turn(_ role: Role) -> Turn {
                    Turn(
                        index: at, speaker: role.rawValue, role: role, start: at * 1_000, end: at * 1_000 + 500,
                        text: "…")
                }
                switch heard {
                case .smallTalk: return HeardTurn(turn: turn(.buyer), intents: [], confidence: 1, findings: [])
                case .rep(let findings):
                    return HeardTurn(turn: turn(.rep), intents: [], confidence: nil, findings: findings)
                case .raised(let intent, let asksFirst, let regime):
                    let heard = HeardIntent(
                        intent: intent, confidence: 1, quote: "…", regime: regime, rule: "r", asksFirst: asksFirst)
                    return HeardTurn(turn: turn(.buyer), intents: [heard], confidence: 1, findings: [])
                }
            }, Rubric(checks: [], figures: []))
    }

    private func finding(
        _ kind: Finding.Kind, regime: String? = nil, _ quote: String = "words", correctedIn: Int? = nil
    ) -> Finding {
        Finding(kind: kind, regime: regime, quote: quote, why: "…", correctedIn: correctedIn)
    }

    /// The check of a question on what was raised in a turn.
    private func check(
        _ card: CallScorecard, _ question: CallScorecard.Question, raisedIn turn: Int = 0
    ) throws -> CallScorecard.Check {
        let found = card.checks.filter { $0.question == question && $0.raisedIn == turn }
        #expect(found.count == 1)
        return try #require(found.first)
    }

    // MARK: Each question, with a yes and a no

    @Test(arguments: [Finding.Kind.doSay, .question])
    func `what is good to say, or a question, takes it up`(_ kind: Finding.Kind) throws {
        let check = try check(card(.raised("a"), .rep([finding(kind, "so it is")])), .answered)
        #expect(check.passed && check.intent == "a" && check.raisedIn == 0)
        #expect(check.turn == 1 && check.at == 1_000 && check.quote == "so it is")
    }

    @Test(arguments: [Finding.Kind.dontSay, .missedQuestion, .wrongRegime, .staleClaim])
    func `a fault alone takes nothing up`(_ kind: Finding.Kind) throws {
        let check = try check(card(.raised("a"), .rep([finding(kind)])), .answered)
        #expect(!check.passed && check.turn == nil && check.at == nil && check.quote.isEmpty)
    }

    @Test func `a question comes first, where one is due`() throws {
        let asked = card(.raised("a", asksFirst: true), .rep([finding(.question, "what for?")]))
        #expect(try check(asked, .askedFirst).passed)
        #expect(try check(asked, .askedFirst).quote == "what for?")
        let missed = card(
            .raised("a", asksFirst: true), .rep([finding(.missedQuestion, "we tune it"), finding(.question)]))
        #expect(try !check(missed, .askedFirst).passed)
        #expect(try check(missed, .askedFirst).quote == "we tune it")
        let silent = card(.raised("a", asksFirst: true), .rep([finding(.doSay, regime: "retrieval")]))
        #expect(try !check(silent, .askedFirst).passed)
        #expect(try check(silent, .askedFirst).turn == nil)
    }

    @Test func `where none is due nobody is held to it, nor to a regime where there is none`() {
        let questions = card(.raised("a", regime: nil), .rep([])).checks.map(\.question)
        #expect(questions == [.answered, .noDontSay, .noWrongRegime, .noStaleClaim])
        #expect(card(.raised("a", asksFirst: true), .rep([])).checks.map(\.question) == CallScorecard.Question.allCases)
    }

    @Test func `the right regime is one that was named to answer it`() throws {
        let right = card(.raised("a"), .rep([finding(.doSay, "…"), finding(.doSay, regime: "retrieval", "it reads")]))
        #expect(try check(right, .rightRegime).passed)
        #expect(try check(right, .rightRegime).quote == "it reads")
        for other in [finding(.doSay), finding(.wrongRegime, regime: "fine-tuning"), finding(.question)] {
            #expect(try !check(card(.raised("a"), .rep([other])), .rightRegime).passed)
        }
    }

    @Test(arguments: [
        (CallScorecard.Question.noDontSay, Finding.Kind.dontSay), (.noWrongRegime, .wrongRegime),
        (.noStaleClaim, .staleClaim),
    ])
    func `a fault left standing is a no, one taken back isn't`(
        _ question: CallScorecard.Question, _ kind: Finding.Kind
    ) throws {
        let none = try check(card(.raised("a"), .rep([finding(.doSay)])), question)
        #expect(none.passed && none.turn == nil)
        let taken = try check(card(.raised("a"), .rep([finding(kind, correctedIn: 1)])), question)
        #expect(taken.passed && taken.turn == nil)
        let standing = card(.raised("a"), .rep([finding(kind, correctedIn: 1), finding(kind, "this one")]))
        let check = try check(standing, question)
        #expect(!check.passed && check.turn == 1 && check.quote == "this one")
        // Each fault is its own question's.
        let noes = standing.checks.filter { !$0.passed }.map(\.question)
        #expect(Set(noes) == [question, .answered, .rightRegime])
    }

    // MARK: How far an answer goes

    @Test func `an answer ends where the next thing is raised`() throws {
        let card = card(
            .raised("a"), .rep([finding(.question)]), .raised("b"), .rep([finding(.dontSay), finding(.doSay)]))
        #expect(try check(card, .answered, raisedIn: 0).passed)
        #expect(try check(card, .noDontSay, raisedIn: 0).passed)
        #expect(try !check(card, .noDontSay, raisedIn: 2).passed)
        #expect(try check(card, .answered, raisedIn: 2).turn == 3)
    }

    @Test func `small talk doesn't end it, and what is raised before anybody answers is answered together`() throws {
        let talk = card(.raised("a"), .rep([]), .smallTalk, .rep([finding(.doSay)]))
        #expect(try check(talk, .answered).turn == 3)
        let both = card(.raised("a"), .raised("b"), .rep([finding(.doSay)]))
        #expect(try check(both, .answered, raisedIn: 0).turn == 2 && check(both, .answered, raisedIn: 1).turn == 2)
    }

    @Test func `an answer is three turns of reps, no more`() throws {
        let third = card(.raised("a"), .rep([]), .rep([]), .rep([finding(.doSay)]))
        #expect(try check(third, .answered).turn == 3)
        let fourth = card(.raised("a"), .rep([]), .rep([]), .rep([]), .rep([finding(.doSay), finding(.dontSay)]))
        #expect(try !check(fourth, .answered).passed && check(fourth, .noDontSay).passed)
    }

    @Test func `what is raised last, with nobody to answer, wasn't taken up`() throws {
        let card = card(.rep([finding(.doSay)]), .raised("a"))
        #expect(try !check(card, .answered, raisedIn: 1).passed)
        #expect(try check(card, .noDontSay, raisedIn: 1).passed)
    }

    // MARK: Who is scored

    @Test func `without a rep nobody is scored, and it says why`() {
        let card = card(.raised("a"), .smallTalk)
        #expect(card.checks.isEmpty)
        #expect(card.refusal == "nobody in this call is known to be the rep; name one with --rep or --roles")
    }

    @Test func `where nothing is raised there is nothing to check, and nothing refused`() {
        let card = card(.smallTalk, .rep([finding(.dontSay)]))
        #expect(card.checks.isEmpty && card.refusal == nil)
        #expect(card.figures.longestMonologue == 500)
    }

    @Test func `a call is scored as it is heard`() throws {
        let call = CallListener.small().hear(
            Said.wantsTraining, Said.promises, Said.takesBack, Said.wantsDocuments, Said.tunes)
        let noes = call.scorecard.checks.filter { !$0.passed }.map { "\($0.raisedIn) \($0.question.rawValue)" }
        #expect(
            noes == [
                "0 answered", "0 asked-first", "0 right-regime", "3 answered", "3 right-regime", "3 no-wrong-regime",
            ])
    }
}
