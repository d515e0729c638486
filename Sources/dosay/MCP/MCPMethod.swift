import Shelf

/// What a client may ask.
enum MCPMethod: String, CaseIterable {
    case initialize
    case ping
    case listTools = "tools/list"
    case callTool = "tools/call"

    /// - Throws: `RPCError` for a method that isn't here, with the one that was probably meant.
    static func named(_ name: String) throws(RPCError) -> MCPMethod {
        if let method = MCPMethod(rawValue: name) { return method }
        let all = allCases.map(\.rawValue)
        let hint = Suggestion.hint(for: name, among: all) ?? "there are \(all.joined(separator: ", "))"
        throw .unknownMethod("there is no method \(name.prefix(60)); \(hint)")
    }
}
