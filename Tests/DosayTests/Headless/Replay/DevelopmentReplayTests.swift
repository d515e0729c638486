import Foundation
import Testing

/// How well the recorded calls that lie beside the repository are heard, where somebody has them.
@Suite(.enabled(if: BesideReplays.isThere))
struct DevelopmentReplayTests {
    /// One call as it was heard, and what somebody else heard in it.
    private struct Heard {
        let name: String
        let turns: [JSONObject]
        let gold: [JSONObject]

        /// By turn: what was found, and what should be. Each turn counts once.
        func compare(_ found: (JSONObject) -> Set<String>, _ wanted: (JSONObject) -> Set<String>) -> Count {
            var heard: [Int: Set<String>] = [:]
            for turn in turns { heard[Int(turn.number("turn") ?? -1)] = found(turn) }
            var due: [Int: Set<String>] = [:]
            for line in gold { due[Int(line.number("turn") ?? -1), default: []].formUnion(wanted(line)) }
            due = due.filter { !$0.value.isEmpty }
            heard = heard.filter { !$0.value.isEmpty }
            let hits = due.count { !$0.value.isDisjoint(with: heard[$0.key] ?? []) }
            return Count(hits: hits, due: due.count, heard: heard.count)
        }
    }

    private struct Count {
        var hits = 0
        var due = 0
        var heard = 0
        var recall: Double { Double(hits) / Double(max(1, due)) }
        var precision: Double { Double(hits) / Double(max(1, heard)) }

        static func + (one: Count, other: Count) -> Count {
            Count(hits: one.hits + other.hits, due: one.due + other.due, heard: one.heard + other.heard)
        }
    }

    private static func replayed() throws -> [Heard] {
        let home = try ReplaySandbox()
        let run = try home.replay("--format", "json", "--quiet", "--roles", BesideReplays.roles, BesideReplays.folder)
        try #require(run.code == 0, "\(run.err)")
        return try home.calls(run).map { call in
            let gold = try home.sandbox.text(of: "\(#require(call.text("file"))).gold.jsonl")
            return Heard(
                name: call.file ?? "", turns: call.list("turns"), gold: Run.lines(gold).compactMap(JSONObject.init))
        }
    }

    @Test func `turns are as many as were counted`() throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: BesideReplays.roles))
        let told = try #require(JSONObject(JSONSerialization.jsonObject(with: data)))
        let calls = try Self.replayed()
        #expect(Set(calls.map(\.name)) == Set(told.keys))
        for call in calls {
            #expect(Double(call.turns.count) == told.object(call.name)?.number("turns"), "\(call.name)")
        }
    }

    @Test func `don't-says and intents are found, and hardly any that isn't there`() throws {
        let calls = try Self.replayed()
        #expect(calls.count == 4)
        // A turn with a don't-say of any kind, and one with the don't-say that was meant.
        let dontSays = calls.map { call in
            call.compare(
                { turn in turn.list("findings").contains { $0.text("kind") == "dont-say" } ? ["any"] : [] },
                { $0.text("dont_say") == nil ? [] : ["any"] })
        }.reduce(Count(), +)
        #expect(dontSays.due >= 10)
        #expect(dontSays.recall >= 0.85 && dontSays.precision >= 0.8, "\(dontSays)")
        let rows = calls.map { call in
            call.compare(
                { turn in
                    Set(turn.list("findings").filter { $0.text("kind") == "dont-say" }.compactMap { $0.text("row") })
                },
                { line in
                    let words = (line.text("seed") ?? "").split(separator: " ")
                    return words.count == 3 ? ["\(words[0]).\(words[2])"] : []
                })
        }.reduce(Count(), +)
        #expect(rows.recall >= 0.75, "\(rows)")
        let intents = calls.map { call in
            call.compare(
                { Set($0.list("intents").compactMap { $0.text("intent") }) },
                { line in Set([line.text("intent")].compactMap { $0 } + (line["also"] as? [String] ?? [])) })
        }.reduce(Count(), +)
        #expect(intents.due >= 50)
        #expect(intents.recall >= 0.85 && intents.precision >= 0.8, "\(intents)")
    }
}

enum BesideReplays {
    static let folder = Sandbox.shipped.appendingPathComponent("../shared/dev/transcripts").standardizedFileURL
        .resolvingSymlinksInPath().path
    static let roles = "\(folder)/roles.json"
    static let isThere = FileManager.default.fileExists(atPath: roles)
}
