import CEditLine
import Glibc

/// Signals that only leave a note. Nothing is cut short by force: whoever works looks here now and then.
enum Interrupts {
    /// Call first thing, before any thread is started: threads inherit that the signals are blocked.
    static func install() {
        cedit_signals_install()
    }

    /// SIGTERM, SIGHUP or SIGINT if one has come, in that order.
    static var pending: Int32? {
        let number = cedit_signals_pending()
        return number == 0 ? nil : number
    }

    /// The same, and forgets it.
    static func take() -> Int32? {
        guard let number = pending else { return nil }
        _ = cedit_signals_take(number)
        return number
    }

    /// Forgets a SIGINT, once what it was meant for is over.
    static func clear() {
        _ = cedit_signals_pending()
        _ = cedit_signals_take(SIGINT)
    }

    enum Wait: Equatable, Sendable {
        case readable, timedOut
        case signalled(Int32)
        case failed(Int32)
    }

    /// Waits for `descriptor` to have something to read (or to be at its end), and for the signals as well.
    ///
    /// - Parameter milliseconds: nil waits for ever.
    static func wait(for descriptor: Int32, milliseconds: Int32? = nil) -> Wait {
        while true {
            if let number = pending { return .signalled(number) }
            switch cedit_signals_wait(descriptor, milliseconds ?? -1) {
            case 1: return .readable
            case 0: return .timedOut
            case -1:
                // A resize or a continued process is nobody's concern outside the editor.
                _ = cedit_signals_take(SIGWINCH)
                _ = cedit_signals_take(SIGCONT)
            default: return .failed(errno)
            }
        }
    }
}
