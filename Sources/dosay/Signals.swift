import Glibc

/// What a signal does to a command without a terminal of its own.
enum Signals {
    /// Ends the program at once with 128 and the signal's number, so that a script sees the same code however it looks.
    static func exitOnSignal() {
        for number in [SIGINT, SIGTERM, SIGHUP] {
            var standing = sigaction()
            // Whoever started the program with a signal ignored, as nohup does, wants it to stay so.
            guard sigaction(number, nil, &standing) == 0, !standing.isIgnoring else { continue }
            signal(number) { _exit(128 + $0) }
        }
    }
}

extension sigaction {
    fileprivate var isIgnoring: Bool {
        unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
