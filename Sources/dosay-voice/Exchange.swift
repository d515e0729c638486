import Glibc

/// One request from its line to its last line, tries and pauses between.
struct Exchange: Sendable {
    let request: ChatRequest
    let endpoint: Endpoint
    let model: String
    let key: APIKey?
    let limits: Limits
    let wire: Wire
    let outlet: Outlet

    private static let beat = Duration.milliseconds(100)

    /// Ends when the task it runs in is cancelled, with a line that says so.
    func run() async {
        var filter = KeyFilter(key)
        let end = await answer { piece in
            let text = filter.take(piece)
            if !text.isEmpty { outlet.text(request.id, text) }
        }
        let rest = filter.end()
        switch end {
        case .success(let reason):
            if !rest.isEmpty { outlet.text(request.id, rest) }
            outlet.done(request.id, reason)
        case .failure(let trouble):
            let message = key?.scrubbed(trouble.message) ?? trouble.message
            outlet.trouble(request.id, Trouble(trouble.kind, message))
        }
    }

    /// Why the model stopped, or why there is no answer.
    private func answer(say: (String) -> Void) async -> Result<String, Trouble> {
        let clock = ContinuousClock()
        let deadline = clock.now + limits.whole
        let body = request.body(model: model)
        var plan = RetryPlan()
        while true {
            guard let end = await attempt(body, until: deadline, say) else { return .failure(Self.cancelled) }
            switch end {
            case .done(let reason): return .success(reason)
            case .failed(let trouble, let again, let asked):
                let asked = RetryPlan.asked(asked, now: time(nil))
                guard again, let pause = plan.next(asked: asked, jitter: .random(in: 0...1)),
                    clock.now + pause < deadline
                else { return .failure(trouble) }
                do {
                    try await clock.sleep(for: pause)
                } catch {
                    return .failure(Self.cancelled)
                }
            }
        }
    }

    /// One try; nil when it was cancelled.
    private func attempt(
        _ body: [UInt8], until deadline: ContinuousClock.Instant, _ say: (String) -> Void
    ) async -> Attempt.End? {
        let clock = ContinuousClock()
        var attempt = Attempt(host: endpoint.name, limits: limits, now: clock.now, deadline: deadline)
        let call = wire.post(body, to: endpoint.url, key: key, room: limits.raw)
        defer { call.cancel() }
        let ticking = Task {
            while (try? await clock.sleep(for: Self.beat)) != nil { call.tick() }
        }
        defer { ticking.cancel() }
        for await event in call.events {
            if Task.isCancelled { return nil }
            if let end = attempt.take(event, at: clock.now, say: say) { return end }
        }
        return nil
    }

    private static let cancelled = Trouble(.cancelled, "cancelled")
}
