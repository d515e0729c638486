import Shelf

/// Something that wants an answer.
struct RPCRequest {
    let id: JSON
    let method: String
    /// As written; nil when there are none.
    let params: [UInt8]?

    /// What it brings along; nothing when it brings null.
    ///
    /// - Throws: `RPCError` for what isn't an object: here all is named.
    func fields() throws(RPCError) -> JSONLine? {
        guard let params, let value = try? JSONDocument(params) else { return nil }
        switch value {
        case .object(let fields): return fields
        case .null: return nil
        default: throw .invalidParams("`params`: expected an object, not \(value.kind)")
        }
    }

    /// The message that answers it.
    func answer(_ outcome: Result<JSON, RPCError>) -> JSON { Self.answer(id, outcome) }

    /// The same for what never became a request.
    static func answer(_ id: JSON, _ outcome: Result<JSON, RPCError>) -> JSON {
        let ending: (String, JSON) =
            switch outcome {
            case .success(let result): ("result", result)
            case .failure(let error): ("error", error.json)
            }
        return .object([("jsonrpc", .text("2.0")), ("id", id), ending])
    }
}
