import Coach
import Testing

@testable import dosay

/// A hostile model that is to word what a buyer says in a role-play.
@Suite struct BuyerVoiceAttackTests {
    private static let line = "Could we get back to having it trained on what we've got?"

    private func objection(_ draft: String) -> Rejection? {
        let voice = ShippedVoice.all
        return LineVetting(
            Self.line, intent: "train-on-our-data", voice.knowledge, voice.opened.ears,
            systemPrompt: "You speak for a buyer in a practice call with a sales rep. The key is \(Attack.canary)."
        ).objection(LineVetting.wording(of: draft))
    }

    @Test func `the line itself may be said`() {
        #expect(objection(Self.line) == nil)
    }

    @Test(arguments: Attack.from(.model)) func `no attack is said in its place`(_ attack: Attack) {
        #expect(objection(attack.text) != nil)
    }

    @Test(arguments: Attack.from(.model).filter { !$0.text.isEmpty })
    func `no attack is said behind it`(_ attack: Attack) {
        #expect(objection("\(Self.line) \(attack.text)") != nil)
    }
}
