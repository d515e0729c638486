import Coach
import Foundation
import Shelf
import Testing

@testable import dosay

/// What a hostile model answers when it is asked which intent a statement has.
@Suite struct OpinionAttackTests {
    private static let voice = ShippedVoice.all
    private static let unsure = Unsure.shipped

    /// The reply by the ear alone, the reply with the model's answer, and how often the model was asked.
    private static func heard(_ attack: Attack) throws -> (own: Reply, reply: Reply, asked: Int) {
        let (says, text) = (unsure.filled(attack.says), unsure.filled(attack.text))
        let drafting = ScriptedDrafting(
            // In pieces, as a server sends it.
            stride(from: 0, to: text.count, by: 50).map { start in
                .text(String(text.dropFirst(start).prefix(50)))
            } + [.done])
        let consultant = Consultant(drafting, cache: nil, isInterrupted: { false })
        let reply = Conversation.single(says, voice.knowledge, voice.opened.ears) { doubt in
            consultant.opinion(on: doubt, { voice.prompts.find("classifier") }, note: { _ in })
        }
        return (Conversation.single(says, voice.knowledge, voice.opened.ears), reply, drafting.asked.count)
    }

    private static func ruling(_ reply: Reply) -> [String?] {
        [reply.intent, reply.rule, reply.regime, reply.also, "\(reply.asksFirst) \(reply.confidence)"]
            + reply.doSay.map(\.text) + reply.questions.map(\.text)
    }

    @Test(arguments: Attack.from(.classifier))
    func `an answer moves no ruling that it mustn't, and nothing of it is shown`(_ attack: Attack) throws {
        let (own, reply, asked) = try Self.heard(attack)
        #expect(Self.ruling(reply) == Self.ruling(own))
        #expect(asked == (own.confidence < 0.6 ? 1 : 0))
        #expect(reply.consultation?.objection != nil || asked == 0)
        let shown = try Self.voice.frame().lines(reply, Self.voice.knowledge).map(\.text)
        #expect(try shown == Self.voice.frame().lines(own, Self.voice.knowledge).map(\.text))
        let json = reply.json(prompt: "coach@1").line
        // What the ear's own reply says anyway is no harm.
        let plain = own.json(prompt: "coach@1").line
        for lacking in attack.lacks.map(Self.unsure.filled) where !plain.contains(lacking) {
            #expect(!json.contains(lacking))
        }
    }

    @Test func `escape codes in a quote that stands in the statement are left behind`() throws {
        let words = Self.unsure.statement.split(separator: " ").prefix(3)
        let quote = words.joined(separator: #"\u202e\n\u001b, "#)
        let answer = #"{"intent": "\#(Self.unsure.other.id)", "quote": "\u001b\u0007\#(quote)"}"#
        let attack = Attack(
            where: .classifier, kind: "terminal escape in the quote", says: Self.unsure.statement, text: answer,
            lacks: [], sways: nil)
        let (own, reply, _) = try Self.heard(attack)
        #expect(reply.intent == Self.unsure.other.id && reply.intent != own.intent)
        #expect(reply.consultation?.opinion.quote == Self.unsure.quote)
    }

    @Test func `there are attacks on both kinds of statements`() throws {
        let attacks = Attack.from(.classifier)
        #expect(attacks.count >= 12)
        let sure = try attacks.filter { try Self.heard($0).asked == 0 }
        #expect(sure.count >= 2 && sure.count < attacks.count)
    }
}
