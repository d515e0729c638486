import Shelf

/// A message of JSON-RPC 2.0, as it comes in.
enum RPCMessage {
    case request(RPCRequest)
    /// Something that wants no answer.
    case notification
    /// An answer, though nothing was asked.
    case response

    /// What isn't a message, and what little is known of it.
    struct Unusable: Error {
        /// Null where it can't be told.
        let id: JSON
        let error: RPCError
    }

    init(_ document: JSONDocument) throws(Unusable) {
        guard case .object(let fields) = document else {
            throw Unusable(id: .null, error: .invalidRequest("expected an object, not \(document.kind)"))
        }
        let id = Self.id(fields)
        func refusal(_ problem: String) -> Unusable { Unusable(id: id ?? .null, error: .invalidRequest(problem)) }
        guard fields.text("jsonrpc") == "2.0" else { throw refusal("`jsonrpc` must be \"2.0\"") }
        guard fields.has("method") else {
            guard fields.has("result") || fields.has("error") else { throw refusal("`method` is missing") }
            self = .response
            return
        }
        guard let method = fields.text("method") else { throw refusal("`method` must be a text") }
        guard fields.has("id") else {
            self = .notification
            return
        }
        guard let id else { throw refusal("`id` must be a text or a number") }
        self = .request(RPCRequest(id: id, method: method, params: fields.raw("params")))
    }

    /// The id as it was written, so that it comes back with every digit; nil for none, and for what can't be one.
    private static func id(_ fields: JSONLine) -> JSON? {
        guard let raw = fields.raw("id"), let value = try? JSONDocument(raw) else { return nil }
        return switch value {
        case .text, .number: .raw(raw)
        default: nil
        }
    }
}
