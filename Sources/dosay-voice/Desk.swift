import Dispatch
import Synchronization

/// Takes lines in and has them answered, several at a time.
final class Desk: Sendable {
    private struct State {
        var running: [Int: Task<Void, Never>] = [:]
        var isClosed = false
    }

    /// More at a time are nobody's who reads the answers.
    private static let most = 16

    private let state = Mutex(State())
    private let everybody = DispatchGroup()
    private let outlet: Outlet
    private let exchange: @Sendable (ChatRequest) -> Exchange

    init(_ outlet: Outlet, _ exchange: @escaping @Sendable (ChatRequest) -> Exchange) {
        self.outlet = outlet
        self.exchange = exchange
    }

    func take(_ line: [UInt8]) {
        switch RequestLine(line) {
        case .request(let request):
            if let trouble = start(request) { outlet.trouble(request.id, trouble) }
        // Whoever cancels what has just ended has its last line before them.
        case .cancel(let id): state.withLock { $0.running[id] }?.cancel()
        case .fault(let id, let trouble): outlet.trouble(id, trouble)
        }
    }

    /// Cancels whatever runs, and waits until each has said so.
    func close() {
        let running = state.withLock { state in
            state.isClosed = true
            return state.running.values
        }
        for task in running { task.cancel() }
        _ = everybody.wait(timeout: .now() + .seconds(2))
    }

    /// Starts on a request, or says why not.
    private func start(_ request: ChatRequest) -> Trouble? {
        state.withLock { state in
            guard !state.isClosed else { return Trouble(.cancelled, "cancelled") }
            guard state.running[request.id] == nil else {
                return Trouble(.usage, "request \(request.id) is still being answered; give each an id of its own")
            }
            guard state.running.count < Self.most else {
                return Trouble(.usage, "\(Self.most) requests are being answered; wait for one to end")
            }
            everybody.enter()
            let exchange = exchange(request)
            state.running[request.id] = Task { [self] in
                await exchange.run()
                self.state.withLock { $0.running[request.id] = nil }
                everybody.leave()
            }
            return nil
        }
    }
}
