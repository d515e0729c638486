import Shelf

/// What comes of a request to the voice.
enum VoiceEvent: Equatable, Sendable {
    /// The next words of the draft, as the model made them: nothing in them is vetted, or safe to show.
    case text(String)
    /// The draft is complete; why the model stopped, such as "stop" or "length".
    case done(String)
    /// There is no more of it.
    case failed(VoiceFailure)

    /// Whether nothing follows.
    var isLast: Bool {
        if case .text = self { false } else { true }
    }

    /// The request that a line of `dosay-voice` is about, and what it says; nil for a line that makes no sense.
    static func read(_ line: some Collection<UInt8>) -> (id: Int, event: VoiceEvent)? {
        guard let object = try? JSONLine(line), let id = object.integer("id") else { return nil }
        if let text = object.text("text") { return (id, .text(text)) }
        if let reason = object.text("done") { return (id, .done(reason)) }
        guard let kind = object.text("error") else { return nil }
        let failure = VoiceFailure(
            kind: kind, message: object.text("message") ?? kind, isRetryable: object.bool("retryable") ?? false)
        return (id, .failed(failure))
    }
}

/// Why there is no draft, or no more of it.
struct VoiceFailure: Equatable, Sendable {
    /// One of the kinds that `dosay-voice --help` lists, or `ended` when `dosay-voice` itself is gone or can't be started.
    let kind: String
    /// Words for a person. They may quote a server: inert before they reach a terminal.
    let message: String
    /// Whether the same request may well succeed later.
    let isRetryable: Bool

    static func ended(_ message: String, isRetryable: Bool) -> VoiceFailure {
        VoiceFailure(kind: "ended", message: message, isRetryable: isRetryable)
    }
}
