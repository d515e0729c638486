import Shelf

/// What comes of a request that is understood by itself.
///
/// Source: Model Context Protocol 2026-07-28, "Discovery", "Caching" and "Results".
struct MCPStatelessResult {
    let json: JSON

    /// How long a client may go by what it was told of the tools, in milliseconds: they change with the program alone.
    private static let lifetime = 3_600_000

    /// - Throws: `RPCError` for a method that isn't here, or parameters that it can't have.
    init(
        _ name: String, _ fields: JSONLine?, _ revision: MCPRevision, _ tools: MCPTools
    ) throws(RPCError) {
        let kept: [(String, JSON)] = [("ttlMs", .integer(Self.lifetime)), ("cacheScope", .text("public"))]
        let result: [(String, JSON)] =
            switch try MCPMethod.named(name, isStateless: true) {
            case .callTool: try tools.call(fields, revision)
            case .listTools: try tools.list(fields, revision) + kept
            case .initialize, .ping, .discover: MCPIntroduction.discovered + kept
            }
        let meta = JSON.object([("io.modelcontextprotocol/serverInfo", MCPIntroduction.server)])
        json = .object([("resultType", .text("complete"))] + result + [("_meta", meta)])
    }
}
