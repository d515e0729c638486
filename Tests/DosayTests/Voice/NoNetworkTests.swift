import Foundation
import Glibc
import Testing

/// `dosay` itself has no way to the network: that is `dosay-voice`'s alone.
@Suite struct NoNetworkTests {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    /// A tool of the machine's, where it has it.
    private static func tool(_ name: String) -> String? {
        ["/usr/bin/", "/bin/", "/opt/swift/usr/bin/"].map { $0 + name }.first { access($0, X_OK) == 0 }
    }

    private func output(_ tool: String, _ arguments: [String]) throws -> String {
        let run = try Running.start(
            tool, arguments, environment: sandbox.environment(), given: .nothing, taken: .file, in: sandbox.home.path)
        return try run.end().out
    }

    @Test(.enabled(if: tool("ldd") != nil)) func `no library for networks is linked`() throws {
        let ldd = try #require(Self.tool("ldd"))
        let libraries = try output(ldd, [Binary.path])
        #expect(libraries.contains("libc.so"), "it must be linked dynamically to be looked at")
        for name in ["FoundationNetworking", "libcurl", "libssl", "libnghttp2"] {
            #expect(!libraries.contains(name), "\(name)")
        }
        // The look at it tells one from the other.
        #expect(try output(ldd, [VoiceSandbox.program]).contains("libcurl"))
    }

    @Test(.enabled(if: tool("nm") != nil)) func `nothing is called that could open a connection`() throws {
        let symbols = try output(try #require(Self.tool("nm")), ["-D", "--undefined-only", Binary.path])
        let names = Set(symbols.split(whereSeparator: \.isWhitespace).map { $0.prefix { $0 != "@" } })
        #expect(names.contains("posix_spawnp"))
        let openers: Set<Substring> = [
            "socket", "connect", "bind", "listen", "accept", "accept4", "getaddrinfo", "gethostbyname", "sendto",
            "recvfrom",
            "sendmsg", "recvmsg",
        ]
        #expect(names.isDisjoint(with: openers), "\(names.intersection(openers))")
        #expect(!names.contains { $0.contains("FoundationNetworking") || $0.contains("URLSession") })
    }

    /// Whether programs may be traced here: containers often forbid it.
    private static let mayTrace: Bool = {
        guard let strace = tool("strace"), let sandbox = try? Sandbox() else { return false }
        let run = try? Running.start(
            strace, ["-o", "/dev/null", "true"], environment: sandbox.environment(), given: .nothing, taken: .file,
            in: sandbox.home.path
        ).end()
        return run?.code == 0
    }()

    @Test(
        .enabled(if: mayTrace),
        arguments: [
            ["--private"], [], ["ask", "we need to train it on our data"], ["ask", "--json", "-"],
            ["replay", "call.txt"],
            ["practice", "before-the-wire-cutoff", "--answers", "answers.txt"], ["classify"], ["judge"], ["report"],
        ]) func `no connection is opened`(arguments: [String]) throws
    {
        _ = try sandbox.write("Ann: we need to train it on our data\nBo: Sure, we can train it.\n", to: "call.txt")
        _ = try sandbox.write("Should it know what's in your files?\nWhy?\n", to: "answers.txt")
        let trace = sandbox.home.appendingPathComponent("trace").path
        let strace = try #require(Self.tool("strace"))
        let run = try sandbox.start(
            ["-f", "-e", "trace=network,execve", "-o", trace, Binary.path] + arguments,
            given: .turns("we need to train it on our data", "it should know our policies", "/why"), binary: strace
        ).end()
        // What isn't understood would open nothing either.
        #expect([0, 1].contains(run.code) || arguments == ["judge"], "\(run.code) \(run.err)")
        let calls = try sandbox.text(of: trace)
        #expect(calls.contains("execve("))
        #expect(!calls.contains("AF_INET"), "\(calls)")
    }
}
