import Shelf

/// What a line of standard input asks for.
enum RequestLine: Equatable {
    case request(ChatRequest)
    /// Ends the request of that id at once.
    case cancel(Int)
    /// The line makes no sense.
    case fault(id: Int?, Trouble)

    private static let fields = ["id", "messages", "temperature", "max_tokens"]
    private static let roles = ["system", "user", "assistant"]

    init(_ line: [UInt8]) {
        let object: JSONLine
        do {
            object = try JSONLine(line)
        } catch {
            self = .fault(id: nil, Trouble(.usage, "\(error)"))
            return
        }
        if object.has("cancel"), object.fields.count == 1 {
            self =
                object.integer("cancel").map { .cancel($0) }
                ?? .fault(id: nil, Trouble(.usage, "`cancel` must be the id of a request, a whole number"))
            return
        }
        var faults: [String] = []
        for field in object.fields where !Self.fields.contains(field.name) {
            let hint = Suggestion.hint(for: field.name, among: Self.fields + ["cancel"])
            faults.append("there is no field `\(field.name)`" + (hint.map { "; \($0)" } ?? ""))
        }
        if object.integer("id") == nil { faults.append("`id` must be a whole number") }
        let messages = Self.messages(of: object, &faults)
        if object.has("temperature"), !(object.number("temperature").map { (0...2).contains($0) } ?? false) {
            faults.append("`temperature` must be a number from 0 to 2")
        }
        if object.has("max_tokens"), object.integer("max_tokens").map({ $0 > 0 }) != true {
            faults.append("`max_tokens` must be a whole number from 1 on")
        }
        guard faults.isEmpty, let id = object.integer("id") else {
            self = .fault(id: object.integer("id"), Trouble(.usage, faults.joined(separator: "; ")))
            return
        }
        self = .request(
            ChatRequest(
                id: id, messages: messages, temperature: object.raw("temperature"),
                maxTokens: object.integer("max_tokens")))
    }

    private static func messages(of object: JSONLine, _ faults: inout [String]) -> [ChatRequest.Message] {
        let given = object.objects("messages")
        if given.isEmpty { faults.append("`messages` must be a list of {\"role\", \"content\"}") }
        return given.enumerated().compactMap { at, message in
            let role = message.text("role") ?? ""
            if !roles.contains(role) {
                faults.append("message \(at + 1): `role` must be one of \(roles.joined(separator: ", "))")
            }
            guard let content = message.text("content") else {
                faults.append("message \(at + 1): `content` must be text")
                return nil
            }
            return ChatRequest.Message(role: role, content: content)
        }
    }
}
