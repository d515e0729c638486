import Testing

@testable import Coach

/// A conversation in which somebody else is asked where the ear isn't sure.
@Suite struct ConsultationTests {
    private let opening = "we need to train it on our data"
    private static let statement = Ears.tornStatement
    private static let own = Conversation.single(statement, .small, .small)
    /// The other of the two between which the ear is torn.
    private static let other = own.alternatives.first?.intent ?? ""

    private static func opinion(_ intent: String?, _ quote: String? = nil) -> SecondOpinion {
        SecondOpinion(
            model: "other ear", prompt: "classifier@2", promptHash: "5ma11", intent: intent, quote: quote,
            isCached: true)
    }

    private func heard(_ opinion: SecondOpinion?) -> Reply {
        Conversation.single(Self.statement, .small, .small, opinion: { _ in opinion })
    }

    /// Everything of a reply that an opinion might have moved.
    private func ruling(_ reply: Reply) -> [String?] {
        [
            reply.intent, reply.rule, reply.regime, "\(reply.asksFirst)", "\(reply.confidence)", reply.heard,
            reply.second,
        ] + reply.questions.map(\.id) + reply.doSay.map(\.id) + reply.dontSay.map(\.id)
            + reply.alternatives.map { "\($0.intent) \($0.confidence)" }
    }

    @Test func `an opinion is ruled for, and is as sure as the ear finds it`() throws {
        let reply = heard(Self.opinion(Self.other, "CHATS!"))
        #expect(reply.intent == Self.other && reply.intent != Self.own.intent)
        #expect(reply.ruling?.intent == Self.other)
        #expect(reply.confidence == Self.own.alternatives.first?.confidence)
        #expect(reply.alternatives.first == Ears.Alternative(intent: Self.own.intent, confidence: Self.own.confidence))
        #expect(!reply.alternatives.contains { $0.intent == Self.other })
        // Nothing is left to ask between the two.
        #expect(!reply.asksFirst && !reply.questions.contains { $0.id == "which-of-two" })
        let consultation = try #require(reply.consultation)
        #expect(consultation.objection == nil)
        #expect(consultation.opinion.quote == "chats" && consultation.opinion.isCached)
        #expect(consultation.ear == Ears.Alternative(intent: Self.own.intent, confidence: Self.own.confidence))
    }

    @Test func `an opinion that agrees settles what the ear was torn about`() {
        let reply = heard(Self.opinion(Self.own.intent))
        #expect(reply.intent == Self.own.intent && reply.confidence == Self.own.confidence)
        #expect(!reply.asksFirst)
    }

    @Test func `it may be outside`() {
        let reply = heard(Self.opinion(Intent.outside, ""))
        #expect(reply.intent == Intent.outside && reply.rule == "outside")
        #expect(reply.second == nil)
    }

    @Test(arguments: [nil, "frobnicate", "learns"] as [String?])
    func `what can't be taken changes nothing but what is known of it`(_ intent: String?) throws {
        let reply = heard(Self.opinion(intent, "words of its own"))
        #expect(ruling(reply) == ruling(Self.own))
        let consultation = try #require(reply.consultation)
        #expect(consultation.objection != nil)
        #expect(consultation.opinion.intent == nil && consultation.opinion.quote == nil)
        #expect(consultation.opinion.model == "other ear")
        #expect(Frame.standing.lines(reply, .small) == Frame.standing.lines(Self.own, .small))
    }

    @Test func `nobody's opinion is no opinion`() {
        #expect(heard(nil).consultation == nil)
        #expect(ruling(heard(nil)) == ruling(Self.own))
    }

    @Test func `nobody is asked about a confident reading, an answer or a follow-up`() {
        var asked: [String] = []
        var conversation = Conversation.small()
        for text in [opening, "the facts", "What would that cost?", "I don't know", Self.statement, "the second one"] {
            _ = conversation.hear(text) { doubt in
                asked.append(doubt.statement)
                return nil
            }
        }
        #expect(asked == [Self.statement])
    }

    @Test func `it says plainly who heard it so, in whatever frame`() {
        let reply = heard(Self.opinion(Self.other, "chats"))
        let notice = "Heard so by other ear, from “chats”; the ear itself wasn't sure."
        for frame in [Frame.standing, Frame(parts: [.say], lines: 1, opener: nil)] {
            #expect(frame.lines(reply, .small).first == Frame.Line(part: nil, text: notice))
        }
        let opened = Frame(parts: [.say], lines: 1, opener: "Well:").lines(reply, .small)
        #expect(opened.map(\.text).prefix(2) == ["Well:", notice])
        #expect(opened.count == 3)
    }

    @Test func `another answer to the same keeps what was said of it`() throws {
        var conversation = Conversation.small()
        _ = conversation.hear(Self.statement) { _ in Self.opinion(Self.other) }
        #expect(conversation.retry()?.now?.intent == Self.other)
        #expect(conversation.reply?.consultation?.opinion.model == "other ear")
        _ = conversation.undo()
        _ = conversation.hear(Self.statement) { _ in Self.opinion("frobnicate") }
        let now = try #require(conversation.retry()?.now)
        #expect(now.intent == Self.own.intent)
        #expect(now.consultation?.objection == .notPut)
        #expect(conversation.reply?.consultation?.objection == .notPut)
    }

    @Test func `a turn taken back takes the opinion with it`() {
        var conversation = Conversation.small(opening)
        _ = conversation.hear(Self.statement) { _ in Self.opinion(Self.other) }
        #expect(conversation.ruling?.intent == Self.other)
        _ = conversation.undo()
        #expect(conversation.ruling?.intent == "train")
    }
}
