import Testing

@testable import Coach

private typealias Small = SmallPractice

@Suite struct JudgeTests {
    private static let objection = "we need to train it on our data"

    private func judged(_ reply: String, to objection: String = objection) -> Judge.Judgement {
        Judge(.practised, Small.listener).judge(reply, to: objection)
    }

    @Test func `the right regime with the question that comes first is good`() {
        let judgement = judged("\(Small.question)? \(Small.reading).")
        #expect(judgement.verdict == .good)
        #expect(judgement.asksQuestion && judgement.namesRightRegime && !judgement.namesWrongRegime)
        #expect(judgement.violates.isEmpty)
    }

    @Test func `nothing to the point is partial, and says what was missing`() {
        let judgement = judged(Small.nothing)
        #expect(judgement.verdict == .partial)
        #expect(!judgement.asksQuestion && !judgement.namesRightRegime)
        #expect(judgement.why.contains { $0.hasPrefix("nothing in it names or describes") })
        #expect(judgement.why.contains { $0.hasPrefix("it asks nothing") })
        #expect(!judgement.doSay.isEmpty)
    }

    @Test func `a don't-say that is left standing is bad, with its words and what to say instead`() throws {
        let judgement = judged(Small.promise)
        #expect(judgement.verdict == .bad)
        #expect(judgement.violates.map(\.quote) == [Small.promise])
        #expect(judgement.why.first?.hasPrefix("“\(Small.promise)”: ") == true)
    }

    @Test func `a don't-say that is taken back counts for nothing`() {
        let judgement = judged("\(Small.promise). \(Small.sorry). \(Small.question)?")
        #expect(judgement.violates.isEmpty)
        #expect(judgement.verdict != .bad)
    }

    @Test func `what is out of scope has no regime`() {
        let judgement = judged(Small.nothing, to: "lovely weather today")
        #expect(judgement.intent == Intent.outside)
        #expect(judgement.regime == nil)
    }

    @Test func `an empty reply is judged too`() {
        #expect(judged("").verdict == .partial)
        #expect(judged("", to: "").intent == Intent.outside)
    }
}
