import CEditLine
import Glibc
import Shelf

/// A running `dosay-voice`: its process and the pipes to it.
final class VoiceChild {
    private let process: pid_t
    private let input: Int32
    private let output: Int32
    private let errors: Int32
    private var unread: [UInt8] = []
    private var complaint: [UInt8] = []
    /// How it ended.
    private var status: Int32?

    /// How much of what it complains about is kept.
    private static let longestComplaint = 4 << 10
    /// How long it may take to go when it is asked to, in milliseconds.
    private static let patience = 500

    /// Starts it, apart from the terminal's ^C: it is told when to stop.
    ///
    /// - Returns: nil with `errno` set when it can't be started.
    init?(_ argv: [String]) {
        var pipes: [(reader: Int32, writer: Int32)] = []
        for _ in 0..<3 {
            var ends: [Int32] = [-1, -1]
            guard cedit_pipe(&ends) == 0 else { break }
            pipes.append((ends[0], ends[1]))
        }
        guard pipes.count == 3,
            let process = startChild(
                argv, input: pipes[0].reader, output: pipes[1].writer, error: pipes[2].writer, isApart: true)
        else {
            let reason = errno
            for pipe in pipes {
                close(pipe.reader)
                close(pipe.writer)
            }
            errno = reason
            return nil
        }
        self.process = process
        (input, output, errors) = (pipes[0].writer, pipes[1].reader, pipes[2].reader)
        for end in [pipes[0].reader, pipes[1].writer, pipes[2].writer] { close(end) }
        // One that hangs must not hang us.
        for end in [input, output, errors] { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
    }

    /// Ends it: it cancels what it is at when its input ends; one that doesn't is killed.
    deinit {
        close(input)
        _ = reap()
        close(output)
        close(errors)
    }

    /// Writes a line; false when it isn't taken before the deadline, or nobody is there to take it.
    func send(_ line: [UInt8], until deadline: ContinuousClock.Instant) -> Bool {
        var rest = line[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
                continue
            }
            guard errno == EAGAIN || errno == EINTR, ContinuousClock.now < deadline else { return false }
            var place = pollfd(fd: input, events: Int16(POLLOUT), revents: 0)
            poll(&place, 1, 20)
        }
        return true
    }

    enum Next {
        case line([UInt8])
        case late
        case signalled(Int32)
        /// It is gone: what it complained about, if anything, and how it ended.
        case gone(String?, status: Int32)
    }

    /// Waits for its next line. A signal that has come is left to be taken.
    func next(until deadline: ContinuousClock.Instant) -> Next {
        while true {
            if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(unread[..<end])
                unread.removeFirst(end + 1)
                return .line(line)
            }
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return .late }
            switch Interrupts.wait(for: output, milliseconds: left.milliseconds) {
            case .timedOut: return .late
            case .signalled(let number): return .signalled(number)
            case .failed: return gone()
            case .readable:
                let isOpen = Self.drain(output, into: &unread)
                _ = Self.drain(errors, into: &complaint)
                complaint = complaint.suffix(Self.longestComplaint)
                if !isOpen, !unread.contains(UInt8(ascii: "\n")) { return gone() }
            }
        }
    }

    private func gone() -> Next {
        let status = reap()
        _ = Self.drain(errors, into: &complaint)
        let words = String(decoding: complaint, as: UTF8.self).trimmed
        return .gone(words.isEmpty ? nil : words, status: status)
    }

    /// Waits for its end, and makes one when it takes too long.
    ///
    /// - Returns: its exit code, or 128 and the signal that ended it.
    private func reap() -> Int32 {
        if let status { return status }
        var info = siginfo_t()
        for _ in 0..<Self.patience / 5 {
            // Only looks: who has ended stays there to be waited for.
            info.si_signo = 0
            guard waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) == 0, info.si_signo == 0 else {
                break
            }
            usleep(5_000)
        }
        if info.si_signo == 0 { kill(process, SIGKILL) }
        let status = waitForChild(process)
        self.status = status
        return status
    }

    /// Takes what there is to read; false at the end.
    private static func drain(_ file: Int32, into bytes: inout [UInt8]) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(file, &buffer, buffer.count)
            if count > 0 {
                bytes += buffer[..<count]
            } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
                return false
            } else if errno == EAGAIN {
                return true
            }
        }
    }
}

extension Duration {
    /// Rounded up, so that whoever waits doesn't spin.
    fileprivate var milliseconds: Int32 {
        let (seconds, attoseconds) = components
        return Int32(clamping: seconds * 1_000 + attoseconds / 1_000_000_000_000_000 + 1)
    }
}
