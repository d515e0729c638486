import Shelf

/// What a client may ask.
enum MCPMethod: String, CaseIterable {
    case initialize
    case ping
    case discover = "server/discover"
    case listTools = "tools/list"
    case callTool = "tools/call"

    /// Whether it is one where nobody introduces themselves; nil: there and elsewhere.
    private var isStateless: Bool? {
        switch self {
        case .initialize, .ping: false
        case .discover: true
        case .listTools, .callTool: nil
        }
    }

    /// - Throws: `RPCError` for a method that isn't here, with the one that was probably meant.
    static func named(_ name: String, isStateless: Bool) throws(RPCError) -> MCPMethod {
        let methods = allCases.filter { $0.isStateless ?? isStateless == isStateless }
        if let method = methods.first(where: { $0.rawValue == name }) { return method }
        let all = methods.map(\.rawValue)
        let hint = Suggestion.hint(for: name, among: all) ?? "there are \(all.joined(separator: ", "))"
        throw .unknownMethod("there is no method \(name.prefix(60)); \(hint)")
    }
}
