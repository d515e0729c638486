import Shelf

/// Makes words of the bytes of an answer, streamed or whole.
struct AnswerReader {
    enum Found: Equatable {
        case text(String)
        /// The answer is complete, and why the model stopped; nothing follows.
        case done(String)
        /// The model is at work, without words for us.
        case alive
    }

    private enum Shape {
        case unknown
        case events(EventStream)
        case whole
    }

    private let limits: Limits
    private var shape = Shape.unknown
    private var whole: [UInt8] = []
    private var rawCount = 0
    private var textCount = 0

    init(_ limits: Limits = Limits()) { self.limits = limits }

    /// What some bytes hold.
    ///
    /// - Throws: `Trouble` for too much, for what isn't a completion, and for what the server says went wrong, with
    ///   what was found before it in `found`.
    mutating func take(_ bytes: [UInt8], _ found: inout [Found]) throws(Trouble) {
        rawCount += bytes.count
        guard rawCount <= limits.raw else { throw tooLarge(limits.raw) }
        // What an answer is shows in its first letter: not every server that streams says so, nor the other way round.
        if case .unknown = shape, let first = bytes.first(where: { !$0.isBlank }) {
            shape = first == UInt8(ascii: "{") ? .whole : .events(EventStream())
        }
        switch shape {
        case .unknown: break
        case .whole: whole += bytes
        case .events(var stream):
            let events = stream.take(bytes)
            shape = .events(stream)
            for event in events {
                try take(event: event, &found)
                if case .done = found.last { return }
            }
        }
    }

    /// What the end of the bytes makes of them.
    ///
    /// - Throws: `Trouble` when the answer has no end.
    mutating func end(_ found: inout [Found]) throws(Trouble) {
        switch shape {
        case .unknown: throw Trouble(.garbage, "the server's answer is empty")
        case .whole: try endWhole(&found)
        case .events(var stream):
            let count = found.count
            // What isn't whole here was cut off.
            for event in stream.end() where !hasEnded(found) { try? take(event: event, &found) }
            if hasEnded(found) { return }
            found.removeSubrange(count...)
            guard textCount > 0 || isSomething else {
                throw Trouble(.garbage, "the server's answer isn't a chat completion")
            }
            throw Trouble(.cut, "the answer broke off")
        }
    }

    /// Whether any event made sense.
    private var isSomething = false

    private func hasEnded(_ found: [Found]) -> Bool {
        if case .done = found.last { true } else { false }
    }

    private mutating func take(event: [UInt8], _ found: inout [Found]) throws(Trouble) {
        if event.elementsEqual("[DONE]".utf8) {
            found.append(.done("stop"))
            return
        }
        guard let piece = try? Completion(event) else {
            throw Trouble(.garbage, "a piece of the server's answer isn't JSON")
        }
        isSomething = true
        try take(piece, &found)
    }

    private mutating func endWhole(_ found: inout [Found]) throws(Trouble) {
        guard var answer = try? Completion(whole), answer.isCompletion || answer.fault != nil else {
            throw Trouble(.garbage, "the server's answer isn't a chat completion")
        }
        if answer.fault == nil, answer.finish == nil { answer.finish = "stop" }
        try take(answer, &found)
    }

    private mutating func take(_ piece: Completion, _ found: inout [Found]) throws(Trouble) {
        if let fault = piece.fault { throw Trouble(.server, "the server says: \(fault)") }
        textCount += piece.text.utf8.count
        guard textCount <= limits.text else { throw tooLarge(limits.text) }
        found.append(piece.text.isEmpty ? .alive : .text(piece.text))
        if let reason = piece.finish { found.append(.done(reason)) }
    }

    private func tooLarge(_ limit: Int) -> Trouble {
        Trouble(.tooLarge, "the answer is longer than \(limit >> 20) MB, which nobody could read")
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
