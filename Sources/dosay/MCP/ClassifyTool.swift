import Classifier
import Coach
import Shelf

/// Many statements, an intent for each.
enum ClassifyTool: MCPTool {
    static let name = "classify"
    static let title = "Name the intent of many statements"
    static let summary = """
        Call this to sort many things that buyers said about AI at once: notes of a meeting, a list of objections, lines of \
        a survey. Names for each the intent, how likely that is right, and the regime that answers it (null for none), in order. \
        Take ask instead when somebody wants to know what to say. At most 1,000 statements a call.
        """

    private static let most = 1_000

    static let takes = Schema.object(
        [("statements", .list(of: .text(), "What buyers said, one statement each.", atLeast: 1, atMost: most))],
        isClosed: true)

    static let gives = Schema.object([
        (
            "results",
            .list(
                of: .object([
                    ("text", .text()), ("intent", .text("out-of-scope when it is about something else.")),
                    ("confidence", .number()), ("regime", .text().orNull),
                ]), "In the order of the statements.")
        )
    ])

    static func result(_ arguments: ToolArguments, _ knowledge: KnowledgeInUse) throws -> JSON {
        let statements = statements(arguments)
        try arguments.check()
        let inUse = try knowledge.forStatements()
        let reader = Reader(inUse.ears.model)
        return .object([
            ("results", .list(statements.map { result($0, inUse, reader) }))
        ])
    }

    private static func statements(_ arguments: ToolArguments) -> [String] {
        let expected = "expected a list of 1 to \(most) texts"
        guard case .list(let items)? = arguments.value("statements") else {
            let found = arguments.value("statements").map { "not \($0.kind)" } ?? "it is missing"
            arguments.fault("statements", "\(expected), \(found)")
            return []
        }
        guard (1...most).contains(items.count) else {
            arguments.fault("statements", "\(expected), not of \(items.count)")
            return []
        }
        return items.enumerated().compactMap { at, raw in
            (try? JSONDocument(raw)).map { arguments.saying($0, "statements[\(at)]", "what a buyer said") }
        }
    }

    private static func result(_ statement: String, _ inUse: KnowledgeInUse.Statements, _ reader: Reader) -> JSON {
        var text = statement
        let (label, confidence) = text.withUTF8 { inUse.ears.name($0, reader) }
        let intent = label.map { inUse.ears.model.labels[$0] } ?? Intent.outside
        return .object([
            ("text", .text(statement)), ("intent", .text(intent)), ("confidence", .fraction(confidence)),
            ("regime", .optional(inUse.knowledge.table.rule(for: intent, [:])?.regime)),
        ])
    }
}
