import Shelf

/// Why a request isn't done, with its number.
///
/// Source: JSON-RPC 2.0, "Error object"; Model Context Protocol 2026-07-28, "Error codes".
struct RPCError: Error {
    let code: Int
    let message: String
    /// What a program can make something of.
    var data: JSON?

    static func unparsable(_ message: String) -> RPCError { RPCError(code: -32_700, message: message) }
    static func invalidRequest(_ message: String) -> RPCError { RPCError(code: -32_600, message: message) }
    static func unknownMethod(_ message: String) -> RPCError { RPCError(code: -32_601, message: message) }
    static func invalidParams(_ message: String) -> RPCError { RPCError(code: -32_602, message: message) }

    /// For a client that speaks another revision of the protocol.
    static func unsupportedRevision(_ asked: String, spoken: [String]) -> RPCError {
        RPCError(
            code: -32_022,
            message:
                "revision \(asked.prefix(60)) of the protocol isn't spoken here; \(spoken.joined(separator: ", "))",
            data: .object([("supported", .texts(spoken)), ("requested", .text(asked))]))
    }

    var json: JSON {
        .object([("code", .integer(code)), ("message", .text(message))] + (data.map { [("data", $0)] } ?? []))
    }
}
