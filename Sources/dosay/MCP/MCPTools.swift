import Shelf

/// Every tool: a new one is one file and one name here.
struct MCPTools {
    static let all: [any MCPTool.Type] = [AskTool.self, ClassifyTool.self, JudgeTool.self, ReplayTool.self]

    private let knowledge: KnowledgeInUse

    init(_ knowledge: KnowledgeInUse) { self.knowledge = knowledge }

    /// What there is to call.
    func list(_ fields: JSONLine?, _ revision: MCPRevision) throws(RPCError) -> [(String, JSON)] {
        guard fields?.text("cursor") == nil else {
            throw .invalidParams("`cursor`: expected none, as all tools are on the first page")
        }
        return [("tools", .list(Self.all.map { Self.entry($0, revision) }))]
    }

    private static func entry(_ tool: any MCPTool.Type, _ revision: MCPRevision) -> JSON {
        var entry: [(String, JSON)] = [("name", .text(tool.name))]
        if revision.hasStructure { entry.append(("title", .text(tool.title))) }
        entry += [("description", .text(tool.summary)), ("inputSchema", tool.takes.json)]
        if revision.hasStructure { entry.append(("outputSchema", tool.gives.json)) }
        if revision.hasAnnotations { entry.append(("annotations", annotations)) }
        return .object(entry)
    }

    /// None of them changes anything, or asks anybody outside.
    private static let annotations = JSON.object([
        ("readOnlyHint", .bool(true)), ("idempotentHint", .bool(true)), ("openWorldHint", .bool(false)),
    ])

    /// What comes of a call, or, in the same shape, why nothing does.
    func call(_ fields: JSONLine?, _ revision: MCPRevision) throws(RPCError) -> [(String, JSON)] {
        guard let name = fields?.text("name") else { throw .invalidParams("`name`: expected the name of a tool") }
        guard let tool = Self.all.first(where: { $0.name == name }) else {
            let names = Self.all.map { $0.name }
            let hint = Suggestion.hint(for: name, among: names) ?? "there are \(names.joined(separator: ", "))"
            throw .invalidParams("there is no tool \(name.prefix(60)); \(hint)")
        }
        do {
            let arguments = try ToolArguments(fields?.raw("arguments"), for: tool)
            return Self.done(try tool.result(arguments, knowledge), revision)
        } catch let error as RPCError {
            guard revision.tellsModelOfArguments else { throw error }
            return Self.failed(error.message)
        } catch {
            return Self.failed("\(error)")
        }
    }

    private static func failed(_ reason: String) -> [(String, JSON)] {
        [("content", content(reason)), ("isError", .bool(true))]
    }

    private static func done(_ result: JSON, _ revision: MCPRevision) -> [(String, JSON)] {
        let written = result.bytes()
        var fields = [("content", content(String(decoding: written, as: UTF8.self)))]
        if revision.hasStructure { fields.append(("structuredContent", .raw(written))) }
        return fields + [("isError", .bool(false))]
    }

    private static func content(_ text: String) -> JSON {
        .list([.object([("type", .text("text")), ("text", .text(text))])])
    }
}
