import Testing

@testable import Coach

@Suite struct CitedClaimsTests {
    private static let claims = Entries([
        Claim.figure("run-cost", "training run", "A run costs $50 million to $100 million.", .contested),
        .figure("run-again", "training run", "Runs cost over $50 million.", .dated),
        .figure("share", "what clerks ask", "About 80% of what clerks ask is the same.", .dated),
        .figure("windows", "context window", "It reads 750,000 words at once.", .agreed, review: "2026-05-01"),
        .figure("adapter", "adapter price", "An adapter costs $10,000 to $30,000.", .agreed),
        .figure("adapter-hearsay", "adapter price", "An adapter costs $30,000 or $40,000.", .contested),
        .figure("plain", "training run", "Runs are expensive.", .contested),
    ])

    private func cited(_ sentence: String, today: String? = "2026-01-01") -> [Finding] {
        CitedClaims(Self.claims, today: today).cited(in: Statement(sentence))
    }

    @Test(arguments: [
        ("A training run is $50 million.", "run-cost"), ("A run is fifty million dollars.", "run-cost"),
        ("Training takes 100,000,000 dollars a run", "run-cost"), ("clerks ask the same in 80 percent", "share"),
        ("80% of it clerks ask every day", "share"), ("Eighty percent is what clerks ask.", "share"),
        ("An adapter is forty thousand dollars.", "adapter-hearsay"),
    ])
    func `a contested or dated figure spoken as fact is found`(_ sentence: String, _ claim: String) throws {
        let findings = cited(sentence)
        #expect(findings.map(\.phrase) == [claim])
        let finding = try #require(findings.first)
        #expect(finding.kind == .staleClaim && finding.quote == sentence && finding.regime == "pre-training")
    }

    @Test func `why tells contested, dated and past review apart`() {
        func why(_ sentence: String, today: String?) -> String? { cited(sentence, today: today).first?.why }
        #expect(
            why("A run is $50 million.", today: nil)
                == "the documents disagree on this; say so, or leave the figure out")
        #expect(
            why("80% of it clerks ask", today: nil)
                == "true when written (2024); look it up again before citing it")
        #expect(
            why("The window is 750,000 words.", today: "2026-05-02")
                == "nobody has looked at this since its review was due (2026-05-01)")
    }

    @Test func `an agreed figure is safe until the day after its review, and where nobody knows the day`() {
        for day in ["2026-04-30", "2026-05-01", nil] {
            #expect(cited("The window is 750,000 words.", today: day) == [])
        }
        #expect(cited("The window is 750,000 words.", today: "2026-05-02").count == 1)
    }

    @Test(arguments: [
        "Estimates say a run is $50 million.", "A run is reportedly $50 million.",
        "$50 million a run, I'd confirm that.",
        "Sources disagree on whether a run is $50 million.", "It depends, a run can be $50 million.",
    ])
    func `who hedges cites no fact`(_ sentence: String) {
        #expect(cited(sentence) == [])
    }

    @Test(arguments: [
        "Our turnover was $50 million.", "A run is $60 million.", "A run is 50 million euros.", "We ran it 50 times.",
        "A run in 2024", "A training run is expensive.", "80 of our clerks ask.", "Clerks ask for $80.", "",
        "An illion of runs",
    ])
    func `another topic, another figure or another unit is no citation`(_ sentence: String) {
        #expect(cited(sentence) == [])
    }

    @Test func `a figure on which the documents agree elsewhere is safe to say`() {
        #expect(cited("An adapter is $30,000.") == [])
        #expect(cited("An adapter is $40,000.").map(\.phrase) == ["adapter-hearsay"])
        // Until nobody has looked at the one that agrees for too long.
        #expect(cited("An adapter is $30,000.", today: "2027-01-02").count == 1)
    }

    @Test func `two figures of one sentence make one finding`() {
        #expect(cited("A run is $50 million or $100 million.").count == 1)
    }

    @Test func `what to say instead hedges the claim`() {
        #expect(
            cited("A run is $50 million.").first?.doSay
                == "One source has it that a run costs $50 million to $100 million. I'd confirm it before we lean on it."
        )
    }
}
