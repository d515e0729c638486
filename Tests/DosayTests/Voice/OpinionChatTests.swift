import Coach
import Foundation
import Shelf
import Testing

@testable import dosay

/// A chat in which a model is asked where the ear isn't sure, as its session has it.
@Suite struct OpinionChatTests {
    private static let unsure = Unsure.shipped
    private static let statement = unsure.statement
    private static let answer = unsure.answer
    private let sandbox: Sandbox
    private let chat: Chat

    init() throws {
        sandbox = try Sandbox()
        chat = try Self.chat(sandbox)
    }

    private static func chat(_ sandbox: Sandbox, folder: String = "sessions") throws -> Chat {
        let voice = ShippedVoice.all
        let cache = sandbox.home.appendingPathComponent("cache").path
        return Chat(
            Workplace(store: voice.store, environment: ["XDG_CACHE_HOME": cache]), voice.opened,
            try voice.opened.coach.get(),
            screen: dosay.Screen(ink: Ink(.never, [:]), width: { 100 }), json: false, isInteractive: false,
            keeper: SessionKeeper(folder: sandbox.home.appendingPathComponent(folder).path))
    }

    private func lines(_ chat: Chat) throws -> [JSONObject] {
        try Run.lines(sandbox.text(of: #require(chat.keeper.path))).compactMap(JSONObject.init)
    }

    /// Has a model asked that answers and then says nothing, so that replies stand as they are vetted.
    private func ask(_ drafts: [DraftEvent]...) -> ScriptedDrafting {
        let drafting = ScriptedDrafting()
        drafting.drafts = drafts
        chat.takeVoice(drafting)
        chat.asksSecondOpinions(true)
        return drafting
    }

    @Test func `the session has the opinion, and its lines say whose it is`() throws {
        _ = ask([.text(Self.answer), .done])
        _ = chat.take(Self.statement)
        let turn = try #require(lines(chat).first)
        #expect(turn.text("intent") == Self.unsure.other.id)
        let opinion = try #require(turn.object("second_opinion"))
        #expect(opinion.text("model") == "scripted" && opinion.text("quote") == Self.unsure.quote)
        #expect(opinion.object("ear")?.text("intent") == Self.unsure.own.intent && opinion.isNull("passed_over"))
        #expect(
            (turn["reply"] as? [String])?.first
                == "Heard so by scripted, from “\(Self.unsure.quote)”; the ear itself wasn't sure.")
    }

    @Test func `it is off until somebody wants it`() throws {
        let drafting = ScriptedDrafting(saying: Self.answer)
        chat.takeVoice(drafting)
        _ = chat.take(Self.statement)
        #expect(drafting.asked.allSatisfy { !$0.contains { $0.content.contains("The intents in question") } })
        #expect(try lines(chat).first?["second_opinion"] == nil)
        _ = chat.take("/opinion on")
        #expect(chat.consultant != nil)
        _ = chat.take("/opinion")
        _ = chat.take("/opinion perhaps")
        #expect(chat.consultant != nil)
        _ = chat.take("/opinion off")
        #expect(chat.consultant == nil)
    }

    @Test func `without a voice there is nobody to ask`() {
        _ = chat.take("/opinion on")
        #expect(chat.consultant == nil)
        _ = ask()
        _ = chat.take("/voice off")
        #expect(chat.consultant == nil && chat.speaker == nil)
    }

    @Test func `another voice is asked from then on`() {
        _ = ask()
        _ = chat.take("/voice http://localhost:1/v1 another")
        #expect(chat.consultant?.model == "another")
    }

    @Test func `a chat of which nothing is kept keeps no answer either`() throws {
        let voice = ShippedVoice.all
        let cache = sandbox.home.appendingPathComponent("cache").path
        let chat = Chat(
            Workplace(store: voice.store, environment: ["XDG_CACHE_HOME": cache]), voice.opened,
            try voice.opened.coach.get(),
            screen: dosay.Screen(ink: Ink(.never, [:]), width: { 100 }), json: false, isInteractive: false,
            keeper: SessionKeeper(keepingNothingBecause: "it is private"),
            drafting: ScriptedDrafting(saying: Self.answer))
        chat.asksSecondOpinions(true)
        _ = chat.take(Self.statement)
        #expect(chat.conversation.reply?.consultation?.objection == nil)
        #expect(!FileManager.default.fileExists(atPath: cache))
    }

    @Test func `a session is taken up and verified with the opinions it has, and nobody is asked`() throws {
        _ = ask([.text(Self.answer), .done], [], [.text(#"{"intent": "frobnicate"}"#), .done])
        _ = chat.take(Self.statement)
        _ = chat.take("it must be ours in every sense")
        let path = try #require(chat.keeper.path)
        let rules = try lines(chat).map { $0.text("rule") }

        let verified = ChatVerifier(ShippedVoice.all.opened).verify(try SessionReader.read(path), path)
        #expect(verified.isSame)
        #expect(verified.remarks.count == 1)
        #expect(verified.remarks.first?.contains("1 of its turns stand as a language model (scripted)") == true)

        let other = try Self.chat(sandbox, folder: "others")
        // Another model, so that nothing which was kept answers for it.
        let drafting = ScriptedDrafting(saying: #"{"intent": "out-of-scope", "quote": ""}"#, model: "another")
        other.takeVoice(drafting)
        other.asksSecondOpinions(true)
        _ = other.take("/load \(path)")
        #expect(try lines(other).map { $0.text("rule") } == rules)
        #expect(drafting.asked.allSatisfy { !$0.contains { $0.content.contains("The intents in question") } })
        #expect(try lines(other).first?.object("second_opinion")?.text("intent") == Self.unsure.other.id)
    }

    @Test func `a session that claims an opinion nobody was asked for is found out`() throws {
        _ = ask([.text(Self.answer), .done])
        _ = chat.take(Self.statement)
        let path = try #require(chat.keeper.path)
        // An intent that was never put, with the row that would hold for it.
        try sandbox.edit(
            path, #""intent": "\#(Self.unsure.other.id)", "quote""#, #""intent": "\#(Self.unsure.absent)", "quote""#)
        #expect(!ChatVerifier(ShippedVoice.all.opened).verify(try SessionReader.read(path), path).isSame)
    }
}
