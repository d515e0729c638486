import Coach
import Shelf

/// A reply to an objection, graded.
enum JudgeTool: MCPTool {
    static let name = "judge"
    static let title = "Grade a rep's reply"
    static let summary = """
        Call this to check what a sales rep answered, or is about to answer, to something a buyer said about AI. The verdict is \
        good, partial or bad; violates names the lines that lose the room, why says what counted, and do_say has what would \
        have been better. Also useful on a reply that you have drafted yourself, before anybody sends it.
        """

    static let takes = Schema.object(
        [("objection", .text("What the buyer said.")), ("reply", .text("What the rep answers to it."))],
        isClosed: true)

    static let gives = Schema.object([
        ("objection", .text()), ("reply", .text()), ("intent", .text("What the buyer raised.")),
        ("regime", .text("What answers it.").orNull),
        ("verdict", .text(among: Judge.Verdict.allCases.map(\.rawValue))),
        ("violates", .list(of: .text(), "The rows of don't-says that the reply says in substance.")),
        ("asks_question", .bool()), ("names_right_regime", .bool()), ("names_wrong_regime", .bool()),
        ("why", .list(of: .text())), ("do_say", .list(of: .object([("id", .text()), ("text", .text())]))),
    ])

    static func result(_ arguments: ToolArguments, _ knowledge: KnowledgeInUse) throws -> JSON {
        let objection = arguments.saying("objection", "what the buyer said")
        let reply = arguments.saying("reply", "what the rep answers")
        try arguments.check()
        let inUse = try knowledge.forCalls()
        let judgement = Judge(inUse.knowledge, inUse.listener).judge(reply, to: objection)
        return .object(
            [("objection", .text(objection)), ("reply", .text(reply))] + JudgeCommand.fields(judgement))
    }
}
