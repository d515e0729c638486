import Shelf

/// Why a request isn't done, with its number.
///
/// Source: JSON-RPC 2.0, "Error object".
struct RPCError: Error {
    let code: Int
    let message: String

    static func unparsable(_ message: String) -> RPCError { RPCError(code: -32_700, message: message) }
    static func invalidRequest(_ message: String) -> RPCError { RPCError(code: -32_600, message: message) }
    static func unknownMethod(_ message: String) -> RPCError { RPCError(code: -32_601, message: message) }
    static func invalidParams(_ message: String) -> RPCError { RPCError(code: -32_602, message: message) }

    var json: JSON { .object([("code", .integer(code)), ("message", .text(message))]) }
}
