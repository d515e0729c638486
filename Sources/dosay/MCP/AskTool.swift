import Coach
import Shelf

/// One statement, one reply.
enum AskTool: MCPTool {
    static let name = "ask"
    static let title = "What did the buyer mean, and what to say"
    static let summary = """
        Call this when a buyer, customer or prospect said something about training, tuning, prompting, hosting or governing AI \
        ("we need to train it on our data", "can't it just learn from use?", "it must not leave our network") and somebody wants \
        to know what they meant or what to answer. Gives the intent, the regime that answers it, the question to ask first, lines \
        to say and not to say with reasons, and the claims behind them with sources. One statement at a time, in English.
        """

    static let takes = Schema.object(
        [("statement", .text("What the buyer said, in their own words."))], isClosed: true)

    static let gives = Schema.object([
        ("statement", .text()), ("intent", .text("What was meant; out-of-scope when it is about something else.")),
        ("confidence", .number("How likely the intent is right, from 0 to 1.")),
        ("alternatives", .list(of: .object([("intent", .text()), ("confidence", .number())]))),
        ("evidence", .list(of: .object([("text", .text()), ("weight", .number())]), "The words that spoke for it.")),
        ("regime", .text("What answers it.").orNull), ("also", .text("A second regime that is needed.").orNull),
        ("clock", .text("How long that takes.").orNull), ("rule", .text("The row of the rule table that held.")),
        ("ask_first", .bool("Whether to ask before naming a method.")),
        (
            "questions",
            .list(of: .object([("id", .text()), ("text", .text()), ("settles", .text())]), "What to ask.")
        ),
        ("do_say", .list(of: .object([("id", .text()), ("text", .text())]), "Lines to say, as they stand.")),
        (
            "dont_say",
            .list(
                of: .object([("id", .text()), ("row", .text()), ("text", .text()), ("why", .text())]),
                "Lines that lose the room, and why.")
        ),
        ("why", .text().orNull),
        (
            "claims",
            .list(
                of: .object([
                    ("id", .text()), ("text", .text()), ("source", .text()), ("as_of", .text()),
                    ("confirm", .bool("Whether to confirm it before citing it.")),
                ]))
        ),
        (
            "analogy",
            .object([("analog", .text()), ("holds", .text()), ("breaks", .text())]).orNull
        ),
        ("followup", .text().orNull), ("prompt", .text("The version of the prompt in use.").orNull),
        ("knowledge", .text("The version of the knowledge in use.")),
    ])

    static func result(_ arguments: ToolArguments, _ knowledge: KnowledgeInUse) throws -> JSON {
        let statement = arguments.saying("statement", "what the buyer said")
        try arguments.check()
        let inUse = try knowledge.forStatements()
        return Conversation.single(statement.trimmed, inUse.knowledge, inUse.ears).json(prompt: inUse.coach.label)
    }
}
