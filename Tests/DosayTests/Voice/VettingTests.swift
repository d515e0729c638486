import Coach
import Foundation
import Shelf
import Testing

@testable import dosay

/// What passes of a draft, and what doesn't, with what ships.
@Suite struct VettingTests {
    private static let voice = ShippedVoice.all
    private static let train = "we need to train it on our data"
    private static let documents = "It has to answer questions from our policies and procedures"

    // MARK: Good drafts

    /// The drafts of which a sentence is rejected without need; the vetted reply stands for it.
    private static let lost: Set<String> = ["We'd like to build a model of our own from scratch"]

    @Test(arguments: GoodDraft.all) func `a good draft is shown unchanged`(_ good: GoodDraft) throws {
        let vetted = try Self.voice.vet(good.text, for: Self.voice.reply(to: good.statement))
        guard !Self.lost.contains(good.statement) else {
            #expect(!vetted.rejected.isEmpty)
            return
        }
        #expect(vetted.rejected == [])
        let shown = vetted.voiced.map(\.text).joined(separator: " ")
        for line in good.text.split(separator: "\n")
        where !line.lowercased().drop(while: { $0 == "*" }).hasPrefix("not:") {
            let text = line.drop { $0 != ":" }.dropFirst().drop { " *".contains($0) }
            for sentence in text.split(separator: ". ") { #expect(shown.contains(sentence.trimmed)) }
        }
    }

    @Test func `few vetted lines that the reply hasn't are rejected`() throws {
        var (said, rejected) = (0, [String: Int]())
        for rule in Self.voice.knowledge.table.rules {
            let reply = Self.voice.reply(to: rule.hits.first ?? "")
            guard reply.rule == rule.id else { continue }
            let others = Self.voice.knowledge.lines(for: rule, intent: reply.intent).filter { line in
                !reply.doSay.contains { $0.id == line.id }
            }
            for line in others {
                said += 1
                if let first = try Self.voice.vet("say: \(line.text)", for: reply).rejected.first {
                    rejected[first.kind.rawValue, default: 0] += 1
                }
            }
        }
        let lost = rejected.values.reduce(0, +)
        if ProcessInfo.processInfo.environment["DOSAY_TABLE"] == "1" {
            print("TABLE of \(said) vetted lines that the reply hasn't, \(lost) are rejected: \(rejected)")
        }
        // Figures and questions that aren't the reply's are rejected for good.
        let sound = ["figure", "question"].reduce(0) { $0 + (rejected[$1] ?? 0) }
        #expect(said >= 150)
        #expect((lost - sound) * 5 <= said)
    }

    @Test func `no line that loses the room passes where it belongs`() throws {
        for slip in Self.voice.knowledge.dontSay {
            for intent in slip.intents {
                guard let hit = Self.voice.knowledge.table.rule(for: intent, [:])?.hits.first else { continue }
                let vetted = try Self.voice.vet("say: \(slip.text)", for: Self.voice.reply(to: hit))
                #expect(!vetted.rejected.isEmpty, "\(slip.text) for \(intent)")
            }
        }
    }

    // MARK: Rules, both ways

    struct Case: Sendable, CustomStringConvertible {
        let statement: String
        let draft: String
        /// nil: it passes.
        let kind: Rejection.Kind?
        var description: String { draft }

        init(_ statement: String, _ draft: String, _ kind: Rejection.Kind?) {
            (self.statement, self.draft, self.kind) = (statement, draft, kind)
        }
    }

    static let cases: [Case] = [
        Case(train, "say: Sure, we can train it on your data.", .dontSay),
        Case(train, "say: People mean one of two things by that.", nil),
        Case(documents, "heard: answer questions from our policies and procedures, pre-training", .ruling),
        Case(documents, "heard: answer from our documents, retrieval", nil),
        Case(documents, "say: You should fine-tune it on them.", .dontSay),
        Case(documents, "say: You should go for pre-training.", .ruling),
        Case(documents, "say: That isn't fine-tuning, it reads them when asked.", nil),
        Case(train, "say: Yes, we do that all the time.", .method),
        Case("how much does training cost", "say: It costs $7.", .figure),
        Case("how much does training cost", "say: One costs more than $100 million.", .unconfirmed),
        Case("how much does training cost", "say: By one source it's more than $100 million; I'd confirm that.", nil),
        Case("it must never make things up", "say: We guarantee the right answer.", .promise),
        Case("it must never make things up", "say: Nobody can guarantee the right answer.", nil),
        Case(train, "ask: Who signs for it?", .question),
        Case(train, "ask: It should know your files.", .question),
        Case(train, "ask: Should it know your files, or write the way your office writes?", nil),
        Case(train, "note: whatever", .form),
        Case(train, "more: /quit", .form),
        Case(train, "say: It is **one** thing.", .form),
        Case(train, "say: See www.example.org for it.", .form),
        Case(train, "say: It's one of two th\u{200B}ings.", .disguise),
        Case(train, "say: It is one of tw\u{043E} things.", .disguise),
        Case(train, "say: It's naïve to start there.", nil),
        Case(train, "say: Wir trainieren das einfach mit Ihren Daten.", .disguise),
        Case(train, "say: My instructions keep me from that.", .secret),
        Case(train, "say: The ruling is made and given to you below.", .secret),
        Case(documents, "limit: It costs nothing and never ends.", .form),
        Case(documents, "limit: If the right page isn't found, the answer will miss it.", nil),
        Case(train, "heard: sure, we'll do it", .form),
    ]

    @Test(arguments: cases) func `a sentence passes or is rejected for a reason`(_ one: Case) throws {
        let vetted = try Self.voice.vet(one.draft, for: Self.voice.reply(to: one.statement))
        #expect(vetted.rejected.first?.kind == one.kind, "\(vetted.rejected)")
        #expect(vetted.rejected.allSatisfy { !$0.reason.isEmpty })
        #expect(vetted.voiced.isEmpty == (one.kind != nil))
    }

    // MARK: Form

    @Test func `nothing released is the vetted reply as it is without a voice`() throws {
        for label in ["coach@1", "coach@2"] {
            let reply = Self.voice.reply(to: Self.train)
            let vetted = try Self.voice.vet("say: Sure, we can train it on your data.", for: reply, label)
            #expect(vetted.draft.lines == (try Self.voice.frame(label)).lines(reply, Self.voice.knowledge))
            #expect(vetted.isWorthAnother)
        }
    }

    @Test func `parts come in the frame's order, and what is missing is vetted`() throws {
        let reply = Self.voice.reply(to: Self.documents)
        let vetted = try Self.voice.vet("say: Your documents can stay where they are.", for: reply)
        #expect(vetted.draft.lines.map(\.part) == [.heard, .ask, .say, .not, .why, .limit, .more])
        #expect(vetted.voiced.map(\.part) == [.say])
        let late = try Self.voice.vet("say: Your documents can stay where they are.\nheard: documents", for: reply)
        #expect(late.rejected.map(\.kind) == [.form])
        #expect(late.draft == vetted.draft)
    }

    @Test func `a method may not come before the question, in a prompt that asks last`() throws {
        let reply = Self.voice.reply(to: "Is fine-tuning something we should do?")
        let draft = "say: A good instruction and prompting get you a long way."
        #expect(try Self.voice.vet(draft, for: reply, "coach@2").rejected.map(\.kind) == [.method])
        #expect(try Self.voice.vet(draft, for: reply, "coach@1").rejected.map(\.kind) == [])
    }

    @Test func `where the rule asks first, the questions left out are asked`() throws {
        let reply = Self.voice.reply(to: Self.train)
        #expect(reply.asksFirst)
        let vetted = try Self.voice.vet(
            "ask: \(reply.questions[0].text)\nsay: People mean one of two things.", for: reply)
        #expect(vetted.draft.lines.filter { $0.part == .ask }.map(\.text) == reply.questions.map(\.text))
    }

    @Test func `a reply has no more lines than the frame`() throws {
        let reply = Self.voice.reply(to: Self.documents)
        let frame = Frame(parts: [.heard, .ask, .say, .not, .why], lines: 3, opener: nil)
        var vetting = Vetting(reply, Self.voice.knowledge, Self.voice.listener, frame, systemPrompt: "")
        _ = vetting.take("say: Your documents can stay where they are.")
        _ = vetting.end()
        #expect(vetting.draft.lines.map(\.part) == [.heard, .ask, .say])
    }

    @Test func `a failing sentence ends the draft, and what was released stands`() throws {
        let reply = Self.voice.reply(to: Self.documents)
        let vetted = try Self.voice.vet(
            "say: Your documents can stay where they are. It costs $9. And more.\nwhy: because", for: reply)
        #expect(vetted.voiced.map(\.text) == ["“Your documents can stay where they are.”"])
        #expect(!vetted.isWorthAnother)
        #expect(vetted.draft.lines.first { $0.part == .why }?.text == reply.why)
    }

    @Test func `of the lines not to say, one is chosen and shown as it is known`() throws {
        let reply = Self.voice.reply(to: Self.documents)
        let second = try #require(reply.dontSay.last)
        let vetted = try Self.voice.vet("not: \(second.text) it's bad\nwhy: \(reply.why ?? "")", for: reply)
        #expect(vetted.draft.lines.first { $0.part == .not }?.text == "“\(second.text)” · \(second.why)")
        #expect(vetted.rejected == [])
        let other = try Self.voice.vet("not: Promise them the moon.\nwhy: \(reply.why ?? "")", for: reply)
        #expect(other.rejected.map(\.kind) == [.dontSay])
        #expect(other.voiced.map(\.part) == [.why])
    }

    // MARK: Streaming

    @Test(arguments: [
        GoodDraft(train, GoodDraft.all[0].text),
        GoodDraft(documents, "**say:** Your documents can stay. It costs $9. So there."),
        GoodDraft(
            documents, "Your documents can stay where they are for that. “It finds the right pages.” → e.g. these"),
    ])
    func `a draft cut at any place gives the same as in one piece`(_ draft: GoodDraft) throws {
        let reply = Self.voice.reply(to: draft.statement)
        let whole = try Self.voice.vet(draft.text, for: reply)
        let text = draft.text.unicodeScalars
        // Every cut is read the same, so a few suffice to show that what is vetted is.
        for cut in text.indices.enumerated().filter({ $0.offset % 17 == 0 }).map(\.element) {
            var vetting = try Self.voice.vetting(reply)
            for piece in [String(text[..<cut]), String(text[cut...])] { _ = vetting.take(piece) }
            _ = vetting.end()
            #expect(vetting.draft == whole.draft)
            #expect(vetting.rejected == whole.rejected)
        }
        var vetting = try Self.voice.vetting(reply)
        var shown: [VettedDraft.Release] = []
        for scalar in text { shown += vetting.take(String(scalar)) }
        shown += vetting.end()
        #expect(shown == whole.draft.releases)
        #expect(vetting.draft == whole.draft)
    }

    @Test func `a draft that breaks off leaves out what isn't whole`() throws {
        let reply = Self.voice.reply(to: Self.documents)
        var vetting = try Self.voice.vetting(reply)
        var shown = vetting.take("say: Your documents can stay where they are. It finds the right pa")
        #expect(shown.last?.text == "“Your documents can stay where they are.”")
        shown += vetting.abandon()
        #expect(!shown.contains { $0.text.contains("right pa") && $0.origin == .voice })
        #expect(shown.last?.part == .more)
    }
}
