/// One try of a request, as it goes along: what to say, when to give up, and whether to try again.
///
/// It is told what happens and when, and does nothing itself.
struct Attempt {
    /// How a try ended.
    enum End {
        case done(String)
        /// - Parameters:
        ///   - again: whether another try may help; the server hasn't said anything yet.
        ///   - asked: the server's own word on when.
        case failed(Trouble, again: Bool, asked: String?)
    }

    private enum Stage {
        case connecting
        case waiting
        case speaking
        /// The status says that it went wrong; the body may say why.
        case failing(WireEvent.Head, [UInt8])
    }

    private let host: String
    private let limits: Limits
    private let wholeDeadline: ContinuousClock.Instant
    private var stage = Stage.connecting
    /// When the stage, or the word before, began.
    private var since: ContinuousClock.Instant
    private var reader: AnswerReader
    private var isAnswering = false

    init(host: String, limits: Limits, now: ContinuousClock.Instant, deadline: ContinuousClock.Instant) {
        self.host = host
        self.limits = limits
        since = now
        wholeDeadline = deadline
        reader = AnswerReader(limits)
    }

    /// Takes what happened.
    ///
    /// - Parameter say: gets what there is to say, in order.
    /// - Returns: how it ended; nil while it goes on.
    mutating func take(_ event: WireEvent, at now: ContinuousClock.Instant, say: (String) -> Void) -> End? {
        if let end = overdue(now) { return end }
        switch event {
        case .tick: return nil
        case .sent:
            if case .connecting = stage { enter(.waiting, now) }
            return nil
        case .head(let head): return take(head, now)
        case .bytes(let bytes): return take(bytes, now, say)
        case .ended(let failure): return end(failure, say)
        }
    }

    private mutating func enter(_ stage: Stage, _ now: ContinuousClock.Instant) {
        self.stage = stage
        since = now
    }

    private mutating func take(_ head: WireEvent.Head, _ now: ContinuousClock.Instant) -> End? {
        isAnswering = true
        switch head.status {
        case 200..<300: if case .connecting = stage { enter(.waiting, now) }
        case 300..<400:
            return .failed(
                Trouble(.redirect, "\(host) points elsewhere (\(head.status)), where the key must not go"),
                again: false,
                asked: nil)
        default: enter(.failing(head, []), now)
        }
        return nil
    }

    private mutating func take(_ bytes: [UInt8], _ now: ContinuousClock.Instant, _ say: (String) -> Void) -> End? {
        if case .failing(let head, let body) = stage {
            stage = .failing(head, body + bytes)
            let isWhole = head.length.map { body.count + bytes.count >= $0 } ?? false
            return isWhole || body.count + bytes.count > limits.fault ? fault(head, body + bytes) : nil
        }
        return read(say, now) { reader, found throws(Trouble) in try reader.take(bytes, &found) }
    }

    private mutating func end(_ failure: WireFailure?, _ say: (String) -> Void) -> End? {
        if case .failing(let head, let body) = stage, failure?.isProxys != true { return fault(head, body) }
        if let failure {
            return .failed(
                failure.trouble(with: host, isAnswering: isAnswering), again: failure.isRefusedConnection, asked: nil)
        }
        return read(say, since) { reader, found throws(Trouble) in try reader.end(&found) }
    }

    /// Reads on, and says what was found, also before something that can't be read.
    private mutating func read(
        _ say: (String) -> Void, _ now: ContinuousClock.Instant,
        _ body: (inout AnswerReader, inout [AnswerReader.Found]) throws(Trouble) -> Void
    ) -> End? {
        var found: [AnswerReader.Found] = []
        var trouble: Trouble?
        do {
            try body(&reader, &found)
        } catch {
            trouble = error
        }
        if !found.isEmpty { enter(.speaking, now) }
        for found in found {
            switch found {
            case .text(let text): say(text)
            case .alive: break
            case .done(let reason): return .done(reason)
            }
        }
        return trouble.map { .failed($0, again: false, asked: nil) }
    }

    // MARK: Giving up

    private func overdue(_ now: ContinuousClock.Instant) -> End? {
        if now >= wholeDeadline {
            return late("\(host) took longer than \(limits.whole.words)")
        }
        switch stage {
        case .connecting where now >= since + limits.connect:
            return late("\(host) didn't take a connection within \(limits.connect.words)")
        case .waiting where now >= since + limits.firstToken:
            return late("\(host) said nothing for \(limits.firstToken.words)")
        case .speaking where now >= since + limits.betweenTokens:
            return late("\(host) fell silent for \(limits.betweenTokens.words) in the middle of its answer")
        case .failing(let head, let body) where now >= since + limits.faultBody: return fault(head, body)
        default: return nil
        }
    }

    private func late(_ message: String) -> End { .failed(Trouble(.timeout, message), again: false, asked: nil) }

    private func fault(_ head: WireEvent.Head, _ body: [UInt8]) -> End {
        let words = ServerWords.of(body).map { ": \($0)" } ?? ""
        switch head.status {
        case 401, 403:
            return .failed(
                Trouble(.refused, "\(host) doesn't take the key (\(head.status))\(words)"), again: false, asked: nil)
        case 429:
            return .failed(
                Trouble(.rate, "\(host) has had too many requests (429)\(words)"), again: true, asked: head.retryAfter)
        case 500...:
            return .failed(
                Trouble(.server, "\(host) failed (\(head.status))\(words)"), again: true, asked: head.retryAfter)
        default:
            return .failed(
                Trouble(.refused, "\(host) refuses the request (\(head.status))\(words)"), again: false, asked: nil)
        }
    }
}
