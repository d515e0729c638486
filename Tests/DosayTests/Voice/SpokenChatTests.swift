import Coach
import Foundation
import Shelf
import Testing

@testable import dosay

/// A chat with a voice, as its session has it.
@Suite struct SpokenChatTests {
    private let sandbox: Sandbox
    init() throws { sandbox = try Sandbox() }

    private func session(_ turns: [String], _ drafting: (any Drafting)?) throws -> [JSONObject] {
        let voice = ShippedVoice.all
        let folder = sandbox.home.appendingPathComponent("sessions").path
        let chat = Chat(
            Workplace(store: voice.store, environment: [:]), voice.opened, try voice.opened.coach.get(),
            screen: dosay.Screen(ink: Ink(.never, [:]), width: { 100 }), json: false, isInteractive: false,
            keeper: SessionKeeper(folder: folder), drafting: drafting)
        for turn in turns { _ = chat.take(turn) }
        let name = try #require(FileManager.default.contentsOfDirectory(atPath: folder).first)
        return try Run.lines(sandbox.text(of: "\(folder)/\(name)")).compactMap(JSONObject.init)
    }

    private static let statement = "It has to answer questions from our policies and procedures"

    @Test func `the session has what was shown, and what the voice had to do with it`() throws {
        let drafting = ScriptedDrafting(
            [.text("say: Your documents can stay where they are. It costs $9."), .done],
            [.text("say: It is $9."), .done],
            [.text("say: It is $9."), .done])
        let turns = try session([Self.statement, "/why", Self.statement], drafting)
        let (first, second) = (try #require(turns.first), try #require(turns.last))
        #expect(turns.count == 2)
        let lines = (first["reply"] as? [String] ?? [])
        #expect(lines.contains("“Your documents can stay where they are.”"))
        #expect(!lines.joined().contains("$9"))
        let voice = try #require(first.object("voice"))
        #expect(voice.text("model") == "scripted")
        #expect(voice.number("released") == 1)
        #expect(voice.flag("redrafted") == false)
        #expect(voice.list("rejected").map { $0.text("kind") } == ["figure"])
        #expect(second.object("voice")?.flag("redrafted") == true)
        #expect(second.object("voice")?.number("released") == 0)
        // The model is told the conversation so far.
        #expect(
            drafting.asked.last?.contains { $0.content.contains("rep: “Your documents can stay where they are.”") }
                == true)
    }

    @Test func `a session without a voice says nothing of one`() throws {
        let turns = try session([Self.statement], nil)
        #expect(turns.count == 1)
        #expect(turns[0]["voice"] == nil)
        let reply = ShippedVoice.all.reply(to: Self.statement)
        #expect(
            try (turns[0]["reply"] as? [String] ?? [])
                == ShippedVoice.all.frame().lines(reply, ShippedVoice.all.knowledge).map(\.text))
    }

    @Test func `a voice that is silent changes nothing that is shown`() throws {
        let silent = try session([Self.statement], ScriptedDrafting())
        let reply = ShippedVoice.all.reply(to: Self.statement)
        #expect(
            try (silent[0]["reply"] as? [String] ?? [])
                == ShippedVoice.all.frame().lines(reply, ShippedVoice.all.knowledge).map(\.text))
    }
}
