import Coach
import Shelf
import Testing

@testable import dosay

/// What a voice may make of a buyer's line.
@Suite struct LineVettingTests {
    private func objection(_ wording: BuyerWording) -> Rejection? {
        let voice = ShippedVoice.all
        return LineVetting(
            wording.line, intent: wording.intent, voice.knowledge, voice.opened.ears,
            systemPrompt:
                "You speak for a buyer in a practice call with a sales rep. What the buyer says next is written already."
        ).objection(LineVetting.wording(of: wording.wording))
    }

    @Test(arguments: BuyerWording.good) func `a sound wording passes`(_ wording: BuyerWording) {
        // One of a few is heard as something else too; then the scenario's own line is said, which is no harm.
        if ["The patient safety", "I have a memorandum"].contains(where: wording.line.hasPrefix) {
            withKnownIssue { #expect(objection(wording) == nil) }
        } else {
            #expect(objection(wording) == nil)
        }
    }

    @Test(arguments: BuyerWording.bad.indices) func `a wording that isn't the line's doesn't pass`(_ place: Int) {
        let (kind, wording) = BuyerWording.bad[place]
        #expect(objection(wording)?.kind.rawValue == kind, "\(wording)")
    }

    @Test func `every line of every scenario passes as it is written`() {
        for scenario in ShippedVoice.all.knowledge.scenarios {
            for beat in scenario.beats {
                for line in beat.says {
                    let objection = objection(BuyerWording(beat.raises, line, line))
                    #expect(objection == nil, "\(scenario.id), \(beat.id)")
                }
            }
        }
    }

    @Test func `what the prompt says isn't a buyer's to say`() {
        let said = BuyerWording(
            nil, "Thank you, that was all I had on my list for the committee today.",
            "Thank you, that was all on my list for the committee today. What the buyer says next is written already.")
        #expect(objection(said)?.kind == .secret)
    }

    @Test func `a wording is one line, without the quotation marks around it`() {
        #expect(LineVetting.wording(of: " \"Say again?\nOver.\"\n") == "Say again? Over.")
    }
}
