/// What comes of one request to the voice, pulled by whoever wants it.
struct VoiceReply {
    enum Step: Equatable {
        case event(VoiceEvent)
        /// Nothing came until the deadline.
        case late
        /// A signal came first, such as ^C; it is left to be taken. The request goes on unless it is cancelled.
        case signalled(Int32)
    }

    private let voice: VoiceProcess
    private let id: Int
    private var failure: VoiceFailure?
    private var hasEnded = false

    /// - Parameter failure: why there won't be anything.
    init(_ voice: VoiceProcess, id: Int, failure: VoiceFailure?) {
        self.voice = voice
        self.id = id
        self.failure = failure
    }

    /// Waits for the next event; nil once the last one has been told.
    mutating func next(until deadline: ContinuousClock.Instant) -> Step? {
        guard !hasEnded else { return nil }
        let step = failure.map { Step.event(.failed($0)) } ?? voice.next(of: id, until: deadline)
        if case .event(let event) = step, event.isLast { hasEnded = true }
        return step
    }

    /// Ends the request at once, wherever it is; nothing more is told of it.
    mutating func cancel() {
        hasEnded = true
        voice.cancel(id)
    }
}
