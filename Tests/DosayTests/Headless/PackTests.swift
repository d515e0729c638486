import Foundation
import Glibc
import Testing

/// What is kept of knowledge and learning between two starts, whatever happens to the program or the disk meanwhile.
@Suite struct PackTests {
    let sandbox: Sandbox
    private let environment: [String: String]
    private let folder: String
    private static let statement = "we need to train it on our data"

    init() throws {
        sandbox = try Sandbox()
        folder = sandbox.home.path + "/own-cache/dosay"
        environment = [
            "DOSAY_HOME": try sandbox.smallHome().path, "XDG_CACHE_HOME": sandbox.home.path + "/own-cache",
        ]
    }

    private func ask() throws -> Run { try sandbox.run("ask", "--json", Self.statement, with: environment) }

    private var kept: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }

    private func forget() throws {
        for name in kept { try FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
    }

    /// Kills the program at any moment of its first start. `DOSAY_KILLS` says how often; five times otherwise.
    @Test func `whenever the first start is killed, the next answer is right`() throws {
        let answer = try ask()
        try #require(answer.code == 0, "\(answer.err)")
        let rounds = ProcessInfo.processInfo.environment["DOSAY_KILLS"].flatMap { Int($0) } ?? 5
        // How long a first start takes, so that kills fall into all of it.
        try forget()
        let clock = ContinuousClock()
        let whole = try clock.measure { _ = try ask() }
        for round in 0..<rounds {
            try forget()
            let started = try sandbox.start(["ask", "--json", Self.statement], given: .nothing, with: environment)
            usleep(UInt32.random(in: 0...UInt32(max(1, whole / .microseconds(1)))))
            started.signal(SIGKILL)
            _ = try started.end()
            let next = try ask()
            #expect(next.code == 0, "round \(round)")
            #expect(next.output == answer.output, "round \(round)")
            #expect(try ask().output == answer.output, "round \(round)")
        }
    }

    @Test func `two that start at once answer alike, and leave one pack`() throws {
        let both = try (0..<3).map { _ in
            try sandbox.start(["ask", "--json", Self.statement], given: .nothing, with: environment)
        }.map { try $0.end() }
        for run in both {
            #expect(run.code == 0, "\(run.err)")
            #expect(run.output == both[0].output)
        }
        #expect(kept.count == 1)
    }

    @Test func `a disk that is full while a pack is written costs time alone, and leaves no litter`() throws {
        let answer = try ask()
        let statement = "\"$DOSAY\" ask --json '\(Self.statement)'"
        for size in [0, 8, 100] {
            try forget()
            // What grows past the limit is refused, as on a full disk.
            let run = try sandbox.shell(
                "trap '' XFSZ; out=$(ulimit -f \(size); \(statement)); echo \"$out\"", with: environment)
            #expect(run.code == 0, "\(run.err)")
            #expect(run.output == answer.output)
            #expect(kept.isEmpty)
        }
    }

    @Test func `an edit that changes no example is taken up without learning`() throws {
        _ = try ask()
        let before = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(kept[0])"))
        let home = try #require(environment["DOSAY_HOME"])
        try sandbox.edit("\(home)/Knowledge/intents/train-on-our-data.yaml", "heard: ", "heard: also ")
        let run = try sandbox.run("ask", Self.statement, with: environment)
        #expect(run.out.contains("also "))
        #expect(kept.count == 1)
        let after = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(kept[0])"))
        // The model is the same to the byte, and is most of the file.
        #expect(before.suffix(before.count / 2) == after.suffix(before.count / 2))
    }
}
