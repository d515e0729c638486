import Shelf

/// One request as it came in.
struct ChatRequest: Equatable, Sendable {
    struct Message: Equatable, Sendable {
        let role: String
        let content: String
    }

    let id: Int
    let messages: [Message]
    /// As written, so that no digit is lost.
    var temperature: [UInt8]?
    var maxTokens: Int?

    /// What is sent for it.
    func body(model: String) -> [UInt8] {
        var fields: [(String, JSON)] = [
            ("model", .text(model)),
            (
                "messages",
                .list(messages.map { .object([("role", .text($0.role)), ("content", .text($0.content))]) })
            ),
            ("stream", .bool(true)),
        ]
        if let temperature { fields.append(("temperature", .raw(temperature))) }
        if let maxTokens { fields.append(("max_tokens", .integer(maxTokens))) }
        return JSON.object(fields).bytes()
    }
}
