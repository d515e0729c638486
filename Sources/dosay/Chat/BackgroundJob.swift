import Foundation
import Synchronization

/// Work beside the terminal, whose end nobody has to wait for.
final class BackgroundJob<Value: Sendable>: Sendable {
    private let result = Mutex<Value?>(nil)

    init(_ work: @escaping @Sendable () -> Value) {
        let thread = Thread { [self] in
            let value = work()
            result.withLock { $0 = value }
        }
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// What came of it; nil while it goes on.
    var value: Value? { result.withLock { $0 } }

    /// Waits for the end; nil when ^C comes first.
    func wait() -> Value? {
        while true {
            if let value { return value }
            if let signal = Interrupts.pending {
                // Any other signal ends the chat at the next prompt.
                if signal == SIGINT { Interrupts.clear() }
                return nil
            }
            usleep(20_000)
        }
    }
}
