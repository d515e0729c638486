import Foundation

/// Where the program keeps what it learned, for all tests together: learning takes seconds.
enum SharedCache {
    static let folder: URL = {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dosay-cache-\(UUID().uuidString)")
        atexit { try? FileManager.default.removeItem(at: SharedCache.folder) }
        return folder
    }()

    /// Learns once, before the first test asks for anything: how that went.
    static let warming: Run? = {
        guard let sandbox = try? Sandbox() else { return nil }
        let environment = sandbox.environment(["XDG_CACHE_HOME": folder.path])
        let run = try? Running.start(
            Binary.path, ["rules"], environment: environment, given: .nothing, taken: .file, in: sandbox.home.path)
        return try? run?.end()
    }()
}

extension Sandbox {
    /// Starts the program away from any terminal.
    func start(
        _ arguments: [String], given: Given = .pipe, taken: Taken = .file, with more: [String: String] = [:],
        binary: String = Binary.path, in folder: String? = nil
    ) throws -> Running {
        _ = SharedCache.warming
        // What comes of knowledge of one's own would crowd the shipped out of the shared cache.
        let cache = more["DOSAY_HOME"] == nil ? SharedCache.folder : home.appendingPathComponent("cache")
        return try Running.start(
            binary, arguments,
            environment: environment(["XDG_CACHE_HOME": cache.path].merging(more) { $1 }),
            given: given, taken: taken, in: folder ?? home.path)
    }

    /// Runs the program to its end.
    func run(
        _ arguments: String..., given: Given = .nothing, taken: Taken = .file, with more: [String: String] = [:],
        binary: String = Binary.path, in folder: String? = nil
    ) throws -> Run {
        try start(arguments, given: given, taken: taken, with: more, binary: binary, in: folder).end()
    }

    /// A piped chat from its first line to its last.
    func chat(turns: [String], _ arguments: [String] = [], with more: [String: String] = [:]) throws -> Run {
        try start(arguments, given: .text(turns.map { $0 + "\n" }.joined()), with: more).end()
    }

    /// Runs a line of the shell in which `$DOSAY` is the program.
    func shell(_ line: String, with more: [String: String] = [:]) throws -> Run {
        try start(
            ["-c", line], given: .nothing, with: more.merging(["DOSAY": Binary.path]) { $1 }, binary: "/bin/sh"
        ).end()
    }

    // MARK: Files

    func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = home.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    func text(of path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    /// Replaces a piece of a file, which must be there.
    func edit(_ path: String, _ old: String, _ new: String) throws {
        let before = try text(of: path)
        guard before.contains(old) else { throw Running.Failure(description: "\(path) has no \(old)") }
        try before.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// The session files there are, sorted by name.
    var sessions: [String] {
        let folder = state.appendingPathComponent("sessions").path
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map { "\(folder)/\($0)" }
    }

    // MARK: Knowledge

    /// The folder with what ships.
    static let shipped: URL = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
        url.deletingLastPathComponent()
    }

    /// A copy of what ships, with a few examples an intent, so that learning it takes no time. To be named by DOSAY_HOME.
    func smallHome() throws -> URL {
        let copy = home.appendingPathComponent("copy")
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        for name in ["Knowledge", "Prompts"] {
            try FileManager.default.copyItem(
                at: Self.shipped.appendingPathComponent(name).resolvingSymlinksInPath(),
                to: copy.appendingPathComponent(name))
        }
        let voices = copy.appendingPathComponent("Knowledge/voices")
        for name in try FileManager.default.contentsOfDirectory(atPath: voices.path) {
            try FileManager.default.removeItem(at: voices.appendingPathComponent(name))
        }
        let intents = copy.appendingPathComponent("Knowledge/intents")
        for name in try FileManager.default.contentsOfDirectory(atPath: intents.path) {
            let file = intents.appendingPathComponent(name).path
            let parts = try text(of: file).components(separatedBy: "\nexamples: |\n")
            let examples = parts[1].split(separator: "\n").prefix(8).joined(separator: "\n")
            try "\(parts[0])\nexamples: |\n\(examples)\n".write(toFile: file, atomically: true, encoding: .utf8)
        }
        return copy
    }
}
