import Coach
import Shelf

/// Holds practices again from their files.
struct PracticeVerifier {
    private let room: PracticeRoom

    init(_ room: PracticeRoom) { self.room = room }

    /// - Throws: `Failure` when the scenario isn't there any more.
    func verify(_ record: PracticeRecord) throws -> Verification {
        let then = record.opening
        let (start, now) = try room.start(of: record)
        var rehearsal = start
        var problems: [Verification.Problem] = []
        var remarks: [String] = []
        if let line = record.firstBreak {
            problems.append(.init(line: line, text: "it doesn't bear the hash of the line before"))
        }
        if then.script != now.script { remarks.append("the file of the scenario isn't the one that was played") }
        if then.knowledge != now.knowledge {
            remarks.append("it was heard by other knowledge (\(then.knowledge)) than there is here (\(now.knowledge))")
        }
        if (then.prompt, then.promptHash) != (now.prompt, now.promptHash) {
            remarks.append("another prompt was in use (\(then.prompt ?? "none")), which changes no score")
        }
        // The recorded and the new one, of the last result.
        var score: (then: String, here: String)?
        var otherBuyer: Int?
        var worded = 0
        for (line, entry) in record.entries {
            switch entry {
            case .event(let event):
                if !rehearsal.take(event) {
                    problems.append(.init(line: line, text: "it can't have happened at that moment"))
                }
            case .buyer(let text):
                if text != rehearsal.line { otherBuyer = otherBuyer ?? line }
            case .worded(let said):
                if said.text != said.line { worded += 1 }
            case .result(let bytes):
                let (old, new) = (try? JSONLine(bytes), try? JSONLine(room.result(rehearsal).bytes()))
                score = (Self.words(old), Self.words(new))
                if old?.raw("score") != new?.raw("score") || old?.raw("outcome") != new?.raw("outcome") {
                    problems.append(
                        .init(line: line, text: "it says \(Self.words(old)), and \(Self.words(new)) comes out"))
                } else if then.knowledge == now.knowledge, old?.raw("turns") != new?.raw("turns") {
                    problems.append(.init(line: line, text: "the score is the same, but not what was judged"))
                }
            }
        }
        if let otherBuyer {
            problems.append(.init(line: otherBuyer, text: "the buyer says something else there"))
        }
        if worded > 0 {
            remarks.append(
                "a voice worded \(worded) of the buyer's lines, which changes no score: what they stand for is judged")
        }
        let by = then.rep.map { ", by \($0)" } ?? ""
        return Verification(
            file: record.path, what: "practice of \(then.scenario), seed \(then.seed)\(by), begun \(then.at)",
            turns: rehearsal.turns.count, knowledge: ([then.knowledge], now.knowledge), score: score,
            problems: problems.sorted { $0.line < $1.line }, remarks: remarks)
    }

    /// A score in words: `14 of 19, won`.
    private static func words(_ result: JSONLine?) -> String {
        guard let result, let score = result.object("score"), let met = score.number("met"),
            let of = score.integer("of")
        else { return "no score" }
        return "\(Debrief.Share(met: met, of: of).inWords), \(result.text("outcome") ?? "unfinished")"
    }
}
