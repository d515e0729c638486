import Shelf

/// What a request says of its client where nobody introduces themselves.
///
/// Source: Model Context Protocol 2026-07-28, "Per-request protocol fields".
struct MCPEnvelope {
    let revision: MCPRevision

    private static let version = "io.modelcontextprotocol/protocolVersion"
    private static let capabilities = "io.modelcontextprotocol/clientCapabilities"

    /// - Parameter isNeeded: Whether the method is none without it.
    /// - Returns: nil for a request of an earlier revision, which has none.
    /// - Throws: `RPCError` where it is incomplete, or of a revision that isn't spoken here.
    init?(_ fields: JSONLine?, isNeeded: Bool) throws(RPCError) {
        let meta = fields?.object("_meta")
        guard meta?.has(Self.version) == true || isNeeded else { return nil }
        let missing = [Self.version, Self.capabilities].filter { meta?.has($0) != true }
        guard let meta, missing.isEmpty else {
            throw .invalidParams("`_meta`: expected an object with \(missing.joined(separator: " and "))")
        }
        guard let version = meta.text(Self.version) else {
            throw .invalidParams("`_meta`: expected a text as \(Self.version)")
        }
        guard meta.object(Self.capabilities) != nil else {
            throw .invalidParams("`_meta`: expected an object as \(Self.capabilities)")
        }
        guard let revision = MCPRevision.stateless.first(where: { $0.rawValue == version }) else {
            throw .unsupportedRevision(version, spoken: MCPRevision.stateless.map(\.rawValue))
        }
        self.revision = revision
    }
}
