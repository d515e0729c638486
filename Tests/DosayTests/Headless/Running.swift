import Foundation
import Glibc

/// How a run of the program ended, and what it printed.
struct Run {
    /// 128 and the number for a signal that killed it.
    let code: Int32
    let output: [UInt8]
    let errors: [UInt8]

    var out: String { String(decoding: output, as: UTF8.self) }
    var err: String { String(decoding: errors, as: UTF8.self) }
    /// What was printed as results, line by line.
    var lines: [String] { Run.lines(out) }
    /// The results as JSON objects, one a line.
    var objects: [JSONObject] { lines.compactMap(JSONObject.init) }

    /// The object of a line of results.
    func object(_ line: Int) throws -> JSONObject {
        guard lines.indices.contains(line), let object = JSONObject(lines[line]) else {
            throw Running.Failure(
                description: "line \(line) of the results is no JSON object:\n\(out.prefix(2_000))\n\(err)")
        }
        return object
    }

    static func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}

/// What a program reads from standard input.
enum Given {
    case nothing
    case bytes([UInt8])
    /// A pipe that stays open until it is closed.
    case pipe

    static func text(_ text: String) -> Given { .bytes(Array(text.utf8)) }
    static func turns(_ turns: String...) -> Given { .text(turns.map { $0 + "\n" }.joined()) }
}

/// Where a program writes its results.
enum Taken {
    case file
    case device(String)
    /// A pipe whose reader has gone.
    case nobody
}

/// A running program. Its output goes to files, so it never waits for a reader; and every wait has a deadline.
final class Running {
    struct Failure: Error, CustomStringConvertible { let description: String }

    let process: pid_t
    private let folder: URL
    private var input: Int32
    private var code: Int32?

    static func start(
        _ executable: String, _ arguments: [String], environment: [String: String], given: Given, taken: Taken,
        in workingFolder: String
    ) throws -> Running {
        Glibc.signal(SIGPIPE, SIG_IGN)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)

        var input: Int32 = -1
        let standardInput: Int32
        switch given {
        case .nothing: standardInput = open("/dev/null", O_RDONLY | O_CLOEXEC)
        case .bytes(let bytes):
            let file = folder.appendingPathComponent("input")
            try Data(bytes).write(to: file)
            standardInput = open(file.path, O_RDONLY | O_CLOEXEC)
        case .pipe: (standardInput, input) = try makePipe(folder.appendingPathComponent("pipe").path)
        }
        let standardOutput: Int32
        switch taken {
        case .file: standardOutput = create(folder.appendingPathComponent("output").path)
        case .device(let path): standardOutput = open(path, O_WRONLY | O_CLOEXEC)
        case .nobody:
            let (reader, writer) = try makePipe(folder.appendingPathComponent("nobody").path)
            close(reader)
            standardOutput = writer
        }
        let standardError = create(folder.appendingPathComponent("errors").path)
        defer { for file in [standardInput, standardOutput, standardError] { close(file) } }

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (file, number) in [(standardInput, 0), (standardOutput, 1), (standardError, 2)] as [(Int32, Int32)] {
            posix_spawn_file_actions_adddup2(&actions, file, number)
        }
        // Whatever the tests ignore or block, the program starts as a shell would start it.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (all, none) = (sigset_t(), sigset_t())
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

        // The shell goes to the folder and becomes the program.
        let shell = ["/bin/sh", "-c", "cd -- \"$0\" && exec \"$@\"", workingFolder, executable]
        var argv = (shell + arguments).map { strdup($0) } + [nil]
        var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in argv + envp { free(text) } }
        var process: pid_t = 0
        let refused = posix_spawn(&process, "/bin/sh", &actions, &attributes, &argv, &envp)
        guard refused == 0 else { throw Failure(description: "\(executable): \(String(cString: strerror(refused)))") }
        return Running(process: process, folder: folder, input: input)
    }

    private init(process: pid_t, folder: URL, input: Int32) {
        self.process = process
        self.folder = folder
        self.input = input
    }

    deinit {
        if code == nil {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        closeInput()
        try? FileManager.default.removeItem(at: folder)
    }

    /// A named one, since both ends of it can be opened so that no other program started meanwhile inherits them.
    private static func makePipe(_ path: String) throws -> (reader: Int32, writer: Int32) {
        guard mkfifo(path, 0o600) == 0 else { throw Failure(description: "no pipe") }
        let both = open(path, O_RDWR | O_CLOEXEC)
        defer { close(both) }
        return (open(path, O_RDONLY | O_CLOEXEC), open(path, O_WRONLY | O_CLOEXEC))
    }

    private static func create(_ path: String) -> Int32 {
        open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    }

    // MARK: Towards the program

    func send(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
            guard count > 0 else { throw Failure(description: "the program reads no more; it said:\n\(run(0).err)") }
            rest = rest.dropFirst(count)
        }
    }

    func send(_ line: String) throws { try send(Array((line + "\n").utf8)) }

    func closeInput() {
        if input >= 0 { close(input) }
        input = -1
    }

    func signal(_ number: Int32) { kill(process, number) }

    // MARK: From the program

    var out: String { run(0).out }
    var err: String { run(0).err }

    /// Waits until something is so.
    func wait(for what: String, within seconds: Double = 120, _ isSo: () -> Bool) throws {
        let deadline = Date(timeIntervalSinceNow: seconds)
        while !isSo() {
            guard Date() < deadline else {
                throw Failure(
                    description: "waited in vain for \(what); it printed:\n\(out.suffix(2_000))\n\(err.suffix(2_000))")
            }
            usleep(5_000)
        }
    }

    /// Waits until everything sent has been read, and the program waits for more.
    func waitUntilItWaits() throws {
        var unread: Int32 = 0
        var waits = 0
        try wait(for: "the program to wait") {
            _ = ioctl(input, UInt(FIONREAD), &unread)
            waits = unread == 0 && isAsleep ? waits + 1 : 0
            return waits > 20
        }
    }

    /// What the kernel says of the program's memory and state, such as "VmHWM", in its own words.
    func status(_ field: String) -> String? {
        let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        return text.split(separator: "\n").first { $0.hasPrefix(field + ":") }
            .map { $0.dropFirst(field.count + 1).trimmingCharacters(in: .whitespaces) }
    }

    private var isAsleep: Bool { status("State")?.hasPrefix("S") ?? true }

    /// Ends the input and waits for the end of the program.
    func finish(within seconds: Double = 120) throws -> Run {
        closeInput()
        return try end(within: seconds)
    }

    /// Waits for the end of the program.
    func end(within seconds: Double = 120) throws -> Run {
        try wait(for: "the end", within: seconds) {
            var status: Int32 = 0
            guard waitpid(process, &status, WNOHANG) == process else { return false }
            code = status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
            return true
        }
        return run(code ?? -1)
    }

    private func run(_ code: Int32) -> Run {
        func bytes(_ name: String) -> [UInt8] {
            Array((try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data())
        }
        return Run(code: code, output: bytes("output"), errors: bytes("errors"))
    }
}
