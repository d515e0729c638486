import Synchronization

/// Workers that change as they work, so that each stays with one task at a time. The idle ones are kept: what they remember makes them quick.
final class Pool<Worker>: Sendable {
    /// `@unchecked`, because the compiler can't see that a worker is in the pool or with one task, never both.
    private struct Idle: @unchecked Sendable {
        let worker: Worker
    }

    private let make: @Sendable () -> Worker
    private let idle = Mutex<[Idle]>([])

    /// - Parameter make: Makes a worker when none is idle.
    init(making make: @escaping @Sendable () -> Worker) { self.make = make }

    /// Does something with a worker, which nobody else has meanwhile.
    func work<Result>(_ body: (Worker) -> Result) -> Result {
        let worker = idle.withLock { $0.popLast() } ?? Idle(worker: make())
        defer { idle.withLock { $0.append(worker) } }
        return body(worker.worker)
    }
}
