import Coach
import Foundation
import Shelf
import Testing

@testable import dosay

/// What comes of asking a model where the ear isn't sure, and what is kept of it.
@Suite struct ConsultantTests {
    private static let voice = ShippedVoice.all
    private static let unsure = Unsure.shipped
    private static let statement = unsure.statement
    private static let answer = unsure.answer
    private let sandbox: Sandbox
    init() throws { sandbox = try Sandbox() }

    private var cache: String { sandbox.home.appendingPathComponent("cache").path }
    private var kept: [String] {
        let folder = cache + "/opinions"
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map { "\(folder)/\($0)" }
    }

    private func ask(
        _ drafting: ScriptedDrafting, _ statement: String = statement, cached: Bool = true, prompt: String? = nil,
        interrupted: Bool = false, notes: (String) -> Void = { _ in }
    ) -> Consultation? {
        let consultant = Consultant(drafting, cache: cached ? cache : nil, isInterrupted: { interrupted })
        return ask(consultant, statement, prompt, notes: notes)
    }

    private func ask(
        _ consultant: Consultant, _ statement: String = statement, _ prompt: String? = nil,
        notes: (String) -> Void = { _ in }
    ) -> Consultation? {
        withoutActuallyEscaping(notes) { notes in
            let reply = Conversation.single(statement, Self.voice.knowledge, Self.voice.opened.ears) { doubt in
                consultant.opinion(on: doubt, { Self.voice.prompts.find(prompt ?? "classifier") }, note: notes)
            }
            return reply.consultation
        }
    }

    @Test func `it is asked in the words of the prompt, and as the prompt wants it`() throws {
        let drafting = ScriptedDrafting(saying: Self.answer)
        let consultation = try #require(ask(drafting))
        #expect(consultation.opinion.intent == Self.unsure.other.id)
        #expect(consultation.opinion.quote == Self.unsure.quote)
        #expect(consultation.opinion.prompt == "classifier@2")
        #expect(consultation.opinion.promptHash == Self.voice.prompts.find("classifier@2")?.sha256)
        #expect(drafting.hints == [PromptConfig(temperature: 0, maxOutputTokens: 80)])
        let user = try #require(drafting.asked.first?.last)
        #expect(user.role == .user && user.content.hasSuffix("Statement: \(Self.statement)"))
        #expect(user.content.contains("\n- \(Self.unsure.own.intent): "))
        #expect(user.content.contains("(told by: ") && user.content.contains("\n- out-of-scope: "))
    }

    @Test func `a prompt that asks for no quote needs none`() {
        let bare = #"{"intent": "\#(Self.unsure.other.id)"}"#
        #expect(ask(ScriptedDrafting(saying: bare))?.objection == .misquoted)
        let consultation = ask(ScriptedDrafting(saying: bare), prompt: "classifier@1")
        #expect(consultation?.objection == nil && consultation?.opinion.quote == nil)
    }

    @Test func `the same isn't asked twice`() throws {
        #expect(ask(ScriptedDrafting(saying: Self.answer))?.opinion.isCached == false)
        let second = ScriptedDrafting(saying: #"{"intent": "out-of-scope", "quote": ""}"#)
        let consultation = try #require(ask(second))
        #expect(second.asked.isEmpty)
        #expect(consultation.opinion.isCached && consultation.opinion.intent == Self.unsure.other.id)
        let file = try #require(kept.first)
        #expect(kept.count == 1)
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    }

    @Test func `another model, endpoint, prompt or statement is asked anew`() {
        _ = ask(ScriptedDrafting(saying: Self.answer))
        let others = [
            ScriptedDrafting(saying: Self.answer, model: "another"),
            ScriptedDrafting(saying: Self.answer, endpoint: "b"),
        ]
        for other in others { #expect(ask(other)?.opinion.isCached == false) }
        #expect(ask(ScriptedDrafting(saying: Self.answer), prompt: "classifier@1")?.opinion.isCached == false)
        #expect(ask(ScriptedDrafting(saying: Self.answer), Self.statement + "!")?.opinion.isCached == false)
        #expect(kept.count == 5)
    }

    @Test(arguments: [
        "", "{", "null", "\u{0}\u{1}", #"{"intent": 1}"#,
        #"{"intent": "pre-training", "quote": "\#(Self.unsure.quote)"}"#,
        #"{"intent": "\#(unsure.other.id)", "quote": "it is decided"}"#,
        #"{"intent": "\#(unsure.other.id)", "quote": ""# + String(repeating: "x", count: 20_000) + #""}"#,
    ])
    func `a kept answer that is damaged or can't be taken is asked for again`(_ content: String) throws {
        _ = ask(ScriptedDrafting(saying: Self.answer))
        let file = try #require(kept.first)
        try content.write(toFile: file, atomically: false, encoding: .utf8)
        let consultation = ask(ScriptedDrafting(saying: Self.answer))
        #expect(consultation?.opinion.isCached == false && consultation?.objection == nil)
        #expect(try sandbox.text(of: file).contains(Self.unsure.quote))
    }

    @Test func `what is no file isn't waited for`() throws {
        _ = ask(ScriptedDrafting(saying: Self.answer))
        let file = try #require(kept.first)
        try FileManager.default.removeItem(atPath: file)
        #expect(mkfifo(file, 0o600) == 0)
        #expect(ask(ScriptedDrafting(saying: Self.answer))?.opinion.isCached == false)
    }

    @Test func `what can't be taken isn't kept, nor is anything where nothing may be`() throws {
        _ = ask(ScriptedDrafting(saying: #"{"intent": "pre-training", "quote": "\#(Self.unsure.quote)"}"#))
        _ = ask(ScriptedDrafting(saying: Self.answer), cached: false)
        #expect(kept == [])
        _ = try sandbox.write("", to: "cache")
        #expect(ask(ScriptedDrafting(saying: Self.answer))?.opinion.intent == Self.unsure.other.id)
    }

    @Test func `the oldest answers go when there are too many`() throws {
        let folder = cache + "/opinions"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let digits = String(repeating: "0", count: 60)
        for number in 0..<OpinionCache.most {
            let hex = String(number, radix: 16)
            let file = "\(folder)/\(digits)\(String(repeating: "0", count: 4 - hex.count))\(hex).json"
            #expect(FileManager.default.createFile(atPath: file, contents: nil))
            if number < 10 { utimes(file, [timeval(tv_sec: 10, tv_usec: 0), timeval(tv_sec: 10, tv_usec: 0)]) }
        }
        _ = try sandbox.write("mine", to: "cache/opinions/notes.json")
        _ = ask(ScriptedDrafting(saying: Self.answer))
        #expect(kept.count == OpinionCache.most * 3 / 4 + 1)
        #expect(kept.contains { $0.hasSuffix("/notes.json") } && !kept.contains { $0.hasSuffix("\(digits)0009.json") })
        #expect(ask(ScriptedDrafting())?.opinion.isCached == true)
    }

    @Test func `a model that fails is no opinion, and that is said once until it answers again`() {
        let drafting = ScriptedDrafting(
            [.failed("timed out\u{1B}[2J")], [.text("{"), .failed("cut")], [], [.text(Self.answer), .done],
            [.failed("gone")])
        let consultant = Consultant(drafting, cache: nil, isInterrupted: { false })
        var notes: [String] = []
        for _ in 0..<3 { #expect(ask(consultant, notes: { notes.append($0) }) == nil) }
        #expect(notes.count == 1 && notes[0].contains("timed out") && notes[0].contains("stands"))
        #expect(ask(consultant, notes: { notes.append($0) })?.opinion.intent == Self.unsure.other.id)
        #expect(ask(consultant, notes: { notes.append($0) }) == nil)
        #expect(notes.count == 2)
    }

    @Test func `without a prompt nobody is asked`() {
        let drafting = ScriptedDrafting(saying: Self.answer)
        var notes: [String] = []
        #expect(ask(drafting, prompt: "classifier@77", notes: { notes.append($0) }) == nil)
        #expect(drafting.asked.isEmpty && notes.count == 1 && notes[0].contains("classifier"))
        // The prompt of another trade takes other inputs.
        #expect(ask(drafting, prompt: "judge@1", notes: { notes.append($0) }) == nil)
        #expect(drafting.asked.isEmpty && notes.count == 2)
    }

    @Test func `one that is stopped is no opinion`() {
        var notes: [String] = []
        #expect(ask(ScriptedDrafting(saying: Self.answer), interrupted: true, notes: { notes.append($0) }) == nil)
        #expect(notes.count == 1 && notes[0].contains("stopped"))
    }

    @Test func `of an endless answer a few kilobytes are read`() {
        let drafting = ScriptedDrafting(
            Array(repeating: .text(String(repeating: "word ", count: 100)), count: 1_000) + [.text(Self.answer), .done])
        #expect(ask(drafting)?.objection == .unreadable)
        #expect(drafting.taken < 12)
        #expect(ask(ScriptedDrafting([.text("Let me think"), .cut]))?.objection == .unreadable)
    }

    @Test func `a clear statement is never put`() {
        let drafting = ScriptedDrafting(saying: Self.answer)
        #expect(ask(drafting, "we need to train it on our data") == nil)
        #expect(drafting.asked.isEmpty)
    }
}
