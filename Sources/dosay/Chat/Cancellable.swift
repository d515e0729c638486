import Foundation
import Synchronization

/// Work that ^C gives up.
enum Cancellable {
    private final class Box<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
    }

    /// Does some work beside the terminal.
    ///
    /// - Returns: What came of it; nil when ^C came first. The work then ends by itself, unheard.
    static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value? {
        let box = Box<Value>()
        let thread = Thread {
            let value = work()
            box.value.withLock { $0 = value }
        }
        thread.stackSize = 8 << 20
        thread.start()
        while true {
            if let value = box.value.withLock({ $0 }) { return value }
            if let signal = Interrupts.pending {
                // Any other signal ends the chat at the next prompt.
                if signal == SIGINT { Interrupts.clear() }
                return nil
            }
            usleep(20_000)
        }
    }
}
