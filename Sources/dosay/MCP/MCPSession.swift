import Shelf

/// A conversation with one client, from its first message to its last: each line is answered before the next is read.
struct MCPSession {
    private let tools: MCPTools
    /// What was agreed upon; nil until the client has introduced itself.
    private var revision: MCPRevision?

    /// The longest message that is taken, in bytes.
    static let limit = 16 << 20
    /// So many messages may come as one list: what answers them is held at once.
    private static let batchLimit = 100

    init(_ tools: MCPTools) { self.tools = tools }

    /// What to answer a line with; nil: nothing.
    mutating func answer(_ line: LineReader.Line) -> JSON? {
        guard case .bytes(let bytes) = line else {
            guard case .tooLong(let length) = line else { return nil }
            return refusal(.invalidRequest("the message has \(length) bytes, more than the 16 MB that one may have"))
        }
        guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return nil }
        do {
            switch try JSONDocument(bytes) {
            case .list(let items): return answer(batch: items)
            case let document: return answer(document, isInBatch: false)
            }
        } catch {
            return refusal(.unparsable("not JSON: \(error)"))
        }
    }

    private func refusal(_ error: RPCError) -> JSON { RPCRequest.answer(.null, .failure(error)) }

    private mutating func answer(batch: [[UInt8]]) -> JSON? {
        guard revision?.hasBatches == true else {
            let spoken = revision.map { "in revision \($0.rawValue) of the protocol" } ?? "before initialize"
            return refusal(.invalidRequest("expected one message, not a list of them: there are none \(spoken)"))
        }
        guard !batch.isEmpty else { return refusal(.invalidRequest("the list holds no message")) }
        guard batch.count <= Self.batchLimit else {
            return refusal(
                .invalidRequest("the list holds \(batch.count) messages, more than the \(Self.batchLimit) it may hold"))
        }
        let answers = batch.compactMap { bytes in
            (try? JSONDocument(bytes)).flatMap { answer($0, isInBatch: true) }
        }
        return answers.isEmpty ? nil : .list(answers)
    }

    private mutating func answer(_ document: JSONDocument, isInBatch: Bool) -> JSON? {
        do throws(RPCMessage.Unusable) {
            guard case .request(let request) = try RPCMessage(document) else { return nil }
            return request.answer(Result { () throws(RPCError) in try result(request, isInBatch: isInBatch) })
        } catch {
            return RPCRequest.answer(error.id, .failure(error.error))
        }
    }

    private mutating func result(_ request: RPCRequest, isInBatch: Bool) throws(RPCError) -> JSON {
        let fields = try request.fields()
        let isIntroduction = request.method == MCPMethod.initialize.rawValue
        let isDiscovery = request.method == MCPMethod.discover.rawValue
        if !isIntroduction, let envelope = try MCPEnvelope(fields, isNeeded: isDiscovery) {
            return try MCPStatelessResult(request.method, fields, envelope.revision, tools).json
        }
        let method = try MCPMethod.named(request.method, isStateless: false)
        if method == .initialize {
            guard !isInBatch else { throw .invalidRequest("initialize must come on its own, not in a list") }
            return try introduce(fields)
        }
        if method == .ping { return .object([]) }
        guard let revision else {
            throw .invalidRequest("\(method.rawValue) must wait: the first request is initialize")
        }
        return .object(method == .listTools ? try tools.list(fields, revision) : try tools.call(fields, revision))
    }

    private mutating func introduce(_ fields: JSONLine?) throws(RPCError) -> JSON {
        guard let asked = fields?.text("protocolVersion") else {
            throw .invalidParams(
                "`protocolVersion`: expected a revision of the protocol, such as \"\(MCPRevision.negotiated("").rawValue)\""
            )
        }
        let agreed = MCPRevision.negotiated(asked)
        revision = agreed
        return MCPIntroduction.json(agreed)
    }
}
