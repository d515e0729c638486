import ArgumentParser
import Coach
import Shelf

/// `dosay judge`: grades replies to objections.
struct JudgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judge", abstract: "Grades replies to objections.",
        discussion:
            "Lines are JSON with `objection` and `reply`; each comes out with its verdict, and other fields pass "
            + "through. A line that can't be read yields its number and the reason, and exit code 3 at the end.")

    @OptionGroup var shared: SharedOptions
    @Argument(help: ArgumentHelp("Files to read; - or nothing: standard input.", valueName: "file"))
    var files: [String] = []

    func run() throws {
        let (opened, listener) = try shared.setting.workplace().openCalls()
        let judge = Judge(opened.knowledge, listener)
        var sawFault = false
        try Records.each(of: files) { number, file, line in
            guard case .bytes(let bytes) = line else {
                guard case .tooLong(let length) = line else { return }
                sawFault = true
                return fault("the line has \(length) bytes, more than the 1 MB that a reply may have", number, file)
            }
            guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return }
            do {
                let fields = try JSONLine(bytes)
                guard let objection = fields.text("objection"), let reply = fields.text("reply") else {
                    sawFault = true
                    let missing = fields.text("objection") == nil ? "objection" : "reply"
                    return fault("there is no `\(missing)`", number, file)
                }
                Output.line(fields.merging(Self.fields(judge.judge(reply, to: objection))).line)
            } catch let malformed as JSONLine.Malformed {
                sawFault = true
                fault("not a JSON object: \(malformed)", number, file)
            }
        }
        if sawFault { throw Failure.unreadable("some lines couldn't be read") }
    }

    /// What a judgement adds to a line.
    static func fields(_ judgement: Judge.Judgement) -> [(String, JSON)] {
        [
            ("intent", .text(judgement.intent)), ("regime", .optional(judgement.regime)),
            ("verdict", .text(judgement.verdict.rawValue)),
            ("violates", .texts(judgement.violates.compactMap(\.row))),
            ("asks_question", .bool(judgement.asksQuestion)),
            ("names_right_regime", .bool(judgement.namesRightRegime)),
            ("names_wrong_regime", .bool(judgement.namesWrongRegime)), ("why", .texts(judgement.why)),
            ("do_say", .list(judgement.doSay.map { .object([("id", .text($0.id)), ("text", .text($0.text))]) })),
        ]
    }

    private func fault(_ problem: String, _ line: Int, _ file: String) {
        Output.line(JSON.object([("line", .integer(line)), ("error", .text(problem))]).line)
        Output.note("\(file):\(line):1: \(problem)")
    }
}
