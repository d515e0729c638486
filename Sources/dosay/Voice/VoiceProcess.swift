import Glibc
import Shelf

/// The voice: `dosay-voice` as a child, which alone opens a connection. It is started when it is first needed, and again
/// when it has died; `dosay` goes on without it.
final class VoiceProcess {
    private let setting: VoiceSetting
    private let program: String
    private var child: VoiceChild?
    private var lastID = 0
    /// The request under way.
    private var current: Int?

    /// A line of ours is taken at once by a child that lives.
    private static let patience = Duration.seconds(2)

    /// - Parameter program: a path, or a name to be looked up in $PATH.
    init(_ setting: VoiceSetting, program: String = VoiceProcess.program) {
        self.setting = setting
        self.program = program
    }

    /// `dosay-voice` beside this program, else wherever $PATH has it.
    static var program: String {
        let beside = (Program.path?.parentFolder ?? ".") + "/dosay-voice"
        return Disk.isFile(beside) && access(beside, X_OK) == 0 ? beside : "dosay-voice"
    }

    /// Asks for a draft. What was under way is cancelled.
    ///
    /// - Parameters:
    ///   - temperature: from 0 to 2; nil leaves it to the server.
    ///   - maxTokens: how much the model may say; nil leaves it to the server.
    /// - Returns: what comes of it, to be pulled; whatever goes wrong is said there.
    func send(_ messages: [Message], temperature: Double? = nil, maxTokens: Int? = nil) -> VoiceReply {
        if let current { cancel(current) }
        lastID += 1
        current = lastID
        var fields: [(String, JSON)] = [("id", .integer(lastID)), ("messages", .list(messages.map(\.asked)))]
        if let temperature { fields.append(("temperature", .fraction(temperature))) }
        if let maxTokens { fields.append(("max_tokens", .integer(maxTokens))) }
        let line = JSON.object(fields).bytes() + [UInt8(ascii: "\n")]
        return VoiceReply(self, id: lastID, failure: start(line))
    }

    /// Puts a line to the child, to a new one when there is none or it has died unnoticed.
    ///
    /// - Returns: why that can't be done.
    private func start(_ line: [UInt8]) -> VoiceFailure? {
        let isFresh = child == nil
        child = child ?? VoiceChild([program] + setting.arguments)
        guard let child else {
            let reason = errno == ENOENT ? "it is neither beside dosay nor in $PATH" : String(cString: strerror(errno))
            return .ended("dosay-voice can't be started: \(reason)", isRetryable: false)
        }
        if child.send(line, until: .now + Self.patience) { return nil }
        // A child that ended at once has left word why; an old one may simply have been killed.
        let failure = isFresh ? failure(of: child.next(until: .now + Self.patience)) : nil
        self.child = nil
        return isFresh ? failure : start(line)
    }

    /// The next event of a request.
    func next(of id: Int, until deadline: ContinuousClock.Instant) -> VoiceReply.Step {
        guard id == current, let child else {
            return .event(.failed(VoiceFailure(kind: "cancelled", message: "cancelled", isRetryable: false)))
        }
        while true {
            let next = child.next(until: deadline)
            switch next {
            // What is left of an earlier request is nobody's concern any more.
            case .line(let line):
                guard let (about, event) = VoiceEvent.read(line), about == id else { continue }
                if event.isLast { current = nil }
                return .event(event)
            case .late: return .late
            case .signalled(let number): return .signalled(number)
            case .gone:
                self.child = nil
                current = nil
                return .event(.failed(failure(of: next)))
            }
        }
    }

    func cancel(_ id: Int) {
        guard id == current else { return }
        current = nil
        let line = JSON.object([("cancel", .integer(id))]).bytes() + [UInt8(ascii: "\n")]
        // One that doesn't listen is ended.
        if let child, !child.send(line, until: .now + Self.patience) { self.child = nil }
    }

    private func failure(of next: VoiceChild.Next) -> VoiceFailure {
        switch next {
        case .gone(let words?, let status): .ended(words, isRetryable: status > 128)
        case .gone(nil, let status) where status > 128:
            .ended("dosay-voice was ended by signal \(status - 128)", isRetryable: true)
        case .gone(nil, let status): .ended("dosay-voice ended with \(status)", isRetryable: true)
        default: .ended("dosay-voice doesn't listen", isRetryable: true)
        }
    }
}

extension Message {
    /// As chat endpoints name it.
    fileprivate var asked: JSON {
        .object([("role", .text(role == .model ? "assistant" : role.rawValue)), ("content", .text(content))])
    }
}
