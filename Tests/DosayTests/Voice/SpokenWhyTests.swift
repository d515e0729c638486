import Foundation
import Testing

/// `/why` of a reply that a voice had a say in.
@Suite struct SpokenWhyTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private static let statement = "It has to answer questions from our policies and procedures"
    private static let good = "say: Your documents can stay where they are."

    /// What `/why` has about the voice, behind its labels, when a model drafts this and that.
    private func why(_ drafts: String..., isCut: Bool = false) throws -> [String: [String]] {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            visit.say(drafts[min(visit.number, drafts.count - 1)])
            if !isCut { visit.endStream() }
        }
        let run = try sandbox.chat(
            turns: [Self.statement, "/why"], ["--private"],
            with: ["DOSAY_VOICE": server.url, "DOSAY_VOICE_MODEL": "small"])
        #expect(run.code == 0)
        return run.lines.reduce(into: [:]) { found, line in
            for label in ["voice", "unsaid", "broke"] where line.hasPrefix("  \(label) ") {
                found[label, default: []].append(line.dropFirst(label.count + 2).trimmingCharacters(in: .whitespaces))
            }
        }
    }

    @Test func `says how much of a reply the voice worded`() throws {
        let why = try why(Self.good)
        #expect(why.keys.sorted() == ["voice"])
        #expect(why["voice"]?.first?.wholeMatch(of: /small worded 1 of \d lines/) != nil, "\(why)")
    }

    @Test func `says what was held back of a draft, and why`() throws {
        let why = try why(Self.good + " It is $9 a month.")
        #expect(why["voice"]?.first?.hasPrefix("small worded 1 of ") == true)
        #expect(why["unsaid"] == ["“It is $9 a month.” · figure: it states a figure that no claim has ($9)"])
        #expect(why["broke"] == nil)
    }

    @Test func `says that a second draft was asked for`() throws {
        let why = try why("say: It is $9 a month.", Self.good)
        #expect(why["voice"]?.first?.hasSuffix(", in its second draft") == true)
        #expect(why["unsaid"]?.count == 1)
    }

    @Test func `says that a draft broke off`() throws {
        let why = try why(Self.good + " When someone asks", isCut: true)
        #expect(why["broke"]?.first?.hasPrefix("the draft broke off: ") == true)
        #expect(why["voice"]?.first?.hasPrefix("small worded 1 of ") == true)
        #expect(why["unsaid"] == nil)
    }
}
