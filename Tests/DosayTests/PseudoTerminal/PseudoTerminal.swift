import CPseudoTerminal
import Glibc

/// A program on a terminal of its own. Whatever waits here also reads what the program prints, so it never blocks; and
/// every wait has a deadline.
final class PseudoTerminal {
    enum Status: Equatable {
        case exited(Int32)
        case killed(Int32)
    }

    struct Failure: Error, CustomStringConvertible { let description: String }

    let process: pid_t
    private(set) var screen: Screen
    private let master: Int32
    private var bytes: [UInt8] = []
    private var undecoded: [UInt8] = []
    private var status: Status?
    /// How much of `plain` has been expected already.
    private var seen = 0

    private init(process: pid_t, master: Int32, screen: Screen) {
        self.process = process
        self.master = master
        self.screen = screen
    }

    deinit {
        if status == nil {
            Glibc.kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        close(master)
    }

    static func start(
        _ executable: String, _ arguments: [String] = [], environment: [String: String], columns: Int = 80,
        rows: Int = 24
    ) throws -> PseudoTerminal {
        var argv = ([executable] + arguments).map { strdup($0) } + [nil]
        var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in argv + envp { free(text) } }
        var process: pid_t = 0
        let master = pseudo_terminal_start(executable, &argv, &envp, Int32(columns), Int32(rows), &process)
        guard master >= 0 else { throw Failure(description: "\(executable): \(String(cString: strerror(-master)))") }
        return PseudoTerminal(process: process, master: master, screen: Screen(columns: columns, rows: rows))
    }

    // MARK: Towards the program

    func send(_ text: String) throws {
        try send(Array(text.utf8))
    }

    func send(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        let deadline = now() + 10
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 256)) }
            if count > 0 { rest.removeFirst(count) }
            guard now() < deadline else { throw Failure(description: "the program does not read") }
            pump(milliseconds: count > 0 ? 0 : 20)
        }
    }

    func resize(columns: Int, rows: Int) {
        pump(milliseconds: 50)
        screen.resize(columns: columns, rows: rows)
        pseudo_terminal_resize(master, Int32(columns), Int32(rows))
    }

    /// To the program alone, not to its process group.
    func signal(_ number: Int32) {
        Glibc.kill(process, number)
    }

    var isRaw: Bool { pseudo_terminal_is_raw(master) }
    var isCooked: Bool { pseudo_terminal_is_cooked(master) }

    // MARK: From the program

    /// Everything printed so far without escape sequences.
    var plain: String { EscapeParser.plain(printed) }

    /// Everything printed so far.
    var printed: String { String(decoding: bytes, as: UTF8.self) }

    /// Waits for `text` behind whatever was expected before.
    func expect(_ text: String, within seconds: Double = 10) throws {
        try wait(for: "\"\(text)\"", within: seconds) {
            let plain = self.plain
            let rest = plain.utf8.dropFirst(self.seen)
            guard let found = rest.firstRange(of: text.utf8) else { return false }
            self.seen = plain.utf8.distance(from: plain.utf8.startIndex, to: found.upperBound)
            return true
        }
    }

    /// Waits for the screen to look right.
    func expectScreen(
        _ what: String = "the screen", within seconds: Double = 10, _ isRight: (Screen) -> Bool
    ) throws {
        try wait(for: what, within: seconds) { isRight(self.screen) }
    }

    /// Waits until nothing more has been printed for a while.
    func settle(milliseconds: Int32 = 150) {
        var count = -1
        while count != bytes.count {
            count = bytes.count
            pump(milliseconds: milliseconds)
        }
    }

    func waitForExit(within seconds: Double = 10) throws -> Status {
        try wait(for: "the end", within: seconds) { self.status != nil }
        guard let status else { throw Failure(description: "no status") }
        return status
    }

    private func wait(for what: String, within seconds: Double, until isDone: () -> Bool) throws {
        let deadline = now() + seconds
        while !isDone() {
            guard now() < deadline else {
                let tail = printed.suffix(2_000).debugDescription
                throw Failure(description: "waited in vain for \(what); printed:\n\(tail)")
            }
            pump(milliseconds: 20)
        }
    }

    // MARK: Plumbing

    /// Reads what there is, waiting at most that long for the first of it, and sees whether the program has ended.
    private func pump(milliseconds: Int32) {
        var input = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        if status == nil || milliseconds == 0 { poll(&input, 1, milliseconds) }
        var buffer = [UInt8](repeating: 0, count: 16_384)
        var count = read(master, &buffer, buffer.count)
        while count > 0 {
            bytes += buffer[..<count]
            undecoded += buffer[..<count]
            count = read(master, &buffer, buffer.count)
        }
        draw()
        var code: Int32 = 0
        if status == nil, waitpid(process, &code, WNOHANG) == process {
            status = code & 0x7f == 0 ? .exited(code >> 8 & 0xff) : .killed(code & 0x7f)
        }
        if status != nil, milliseconds > 0 { usleep(1_000) }
    }

    /// Gives the screen all whole characters.
    private func draw() {
        let tail = undecoded.suffix(3).lastIndex { $0 >= 0xc0 }
        let isWhole = tail.map { undecoded.count - $0 >= (undecoded[$0] >= 0xf0 ? 4 : undecoded[$0] >= 0xe0 ? 3 : 2) }
        let end = isWhole ?? true ? undecoded.count : tail ?? undecoded.count
        screen.write(String(decoding: undecoded[..<end], as: UTF8.self).unicodeScalars)
        undecoded.removeFirst(end)
    }

    private func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
