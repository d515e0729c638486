import Coach
import Shelf
import Testing

@testable import dosay

@Suite struct SpeechTests {
    private static let voice = ShippedVoice.all
    private let reply = voice.reply(to: "It has to answer questions from our policies and procedures")
    private let good = "say: Your documents can stay where they are."
    private let bad = "say: Sure, it's $9."

    private func speak(
        _ drafting: ScriptedDrafting, isInterrupted: @escaping () -> Bool = { false }
    ) throws -> (spoken: SpokenReply, shown: [VettedDraft.Release]) {
        let speech = Speech(
            reply: reply, knowledge: Self.voice.knowledge, listener: Self.voice.listener,
            frame: try Self.voice.frame(), messages: try Self.voice.messages(reply),
            config: PromptConfig(temperature: 0.3, maxOutputTokens: 250), isInterrupted: isInterrupted)
        var shown: [VettedDraft.Release] = []
        let spoken = speech.speak(through: drafting) { shown.append($0) }
        #expect(shown == spoken.shown.releases)
        return (spoken, shown)
    }

    private var vetted: [String] {
        get throws { try Self.voice.frame().lines(reply, Self.voice.knowledge).map(\.text) }
    }

    @Test func `a good draft is shown, and asked for once`() throws {
        let drafting = ScriptedDrafting([.text("say: Your documents "), .text("can stay where they are."), .done])
        let (spoken, shown) = try speak(drafting)
        #expect(shown.filter { $0.origin == .voice }.map(\.text) == ["“Your documents can stay where they are.”"])
        #expect(drafting.asked.count == 1)
        #expect(spoken.rejected == [] && !spoken.isRedrafted && spoken.failure == nil)
    }

    @Test func `what is rejected first is drafted once more, with the reason`() throws {
        let drafting = ScriptedDrafting([.text(bad), .done], [.text(good), .done])
        let (spoken, shown) = try speak(drafting)
        #expect(spoken.isRedrafted)
        #expect(spoken.rejected.map(\.kind) == [.figure])
        #expect(shown.contains { $0.origin == .voice })
        let last = try #require(drafting.asked.last?.last)
        #expect(last.role == .user && last.content.contains(spoken.rejected[0].reason))
        #expect(drafting.asked[1].dropLast() == drafting.asked[0][...])
        // The prompt's hints go with either.
        #expect(drafting.hints == Array(repeating: PromptConfig(temperature: 0.3, maxOutputTokens: 250), count: 2))
    }

    @Test func `a second rejection leaves the vetted reply`() throws {
        let drafting = ScriptedDrafting([.text(bad), .done], [.text(bad), .done], [.text(good), .done])
        let (spoken, shown) = try speak(drafting)
        #expect(drafting.asked.count == 2)
        #expect(spoken.rejected.count == 2)
        #expect(try shown.map(\.text) == vetted)
    }

    @Test func `nothing is drafted again once something was released`() throws {
        let drafting = ScriptedDrafting(
            [.text(good + " It costs $9.\n"), .text("why: x"), .done], [.text(good), .done])
        let (spoken, shown) = try speak(drafting)
        #expect(drafting.asked.count == 1)
        // The rest of the draft isn't even taken.
        #expect(drafting.taken == 1)
        #expect(spoken.rejected.map(\.kind) == [.figure])
        #expect(shown.last?.part == .more)
    }

    @Test func `a draft that fails leaves the vetted reply, or completes it`() throws {
        let (nothing, shown) = try speak(ScriptedDrafting([.failed("timed out")], [.text(good), .done]))
        #expect(nothing.failure == "timed out" && !nothing.isRedrafted)
        #expect(try shown.map(\.text) == vetted)
        let (half, rest) = try speak(ScriptedDrafting([.text(good + " It fin"), .failed("cut")]))
        #expect(half.failure == "cut")
        #expect(rest.count { $0.origin == .voice } == 1)
        #expect(rest.last?.part == .more)
        let (silent, all) = try speak(ScriptedDrafting())
        #expect(silent.failure != nil)
        #expect(try all.map(\.text) == vetted)
    }

    @Test func `what a model was cut off at is not shown`() throws {
        let (spoken, shown) = try speak(ScriptedDrafting([.text(good + " They never leave"), .cut]))
        #expect(spoken.failure != nil && spoken.rejected == [])
        #expect(shown.filter { $0.origin == .voice }.map(\.text) == ["“Your documents can stay where they are.”"])
    }

    @Test func `a draft is stopped, and the vetted reply stands`() throws {
        let drafting = ScriptedDrafting([.text(good), .text(" And so on. And on."), .done])
        let (spoken, shown) = try speak(drafting, isInterrupted: { drafting.taken > 1 })
        #expect(spoken.failure == "stopped")
        #expect(drafting.taken == 2)
        #expect(try shown.map(\.text) == vetted)
    }
}
