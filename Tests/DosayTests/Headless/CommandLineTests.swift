import Glibc
import Testing

/// What every command has in common: help, mistakes, colour, signals, and the same answer every time.
@Suite struct CommandLineTests {
    let sandbox: Sandbox
    static let opening = "we need to train it on our data"
    static let commands = ["chat", "ask", "classify", "check", "eval", "rules", "prompts", "mcp"]

    init() throws { sandbox = try Sandbox() }

    // MARK: Help and mistakes

    @Test func `help goes to standard output and names every command`() throws {
        let help = try sandbox.run("--help")
        #expect(help.code == 0)
        #expect(help.err.isEmpty)
        for command in Self.commands { #expect(help.out.contains("\n  \(command) "), "\(command)") }
        #expect(try sandbox.run("-h").output == help.output)
    }

    @Test(arguments: commands) func `a command explains itself`(command: String) throws {
        let run = try sandbox.run(command, "--help")
        #expect(run.code == 0)
        #expect(run.err.isEmpty)
        #expect(run.out.contains("USAGE: dosay \(command)"))
        #expect(run.out.contains("--knowledge") || command == "prompts")
        #expect(try sandbox.run("help", command).out.contains("USAGE: dosay \(command)"))
    }

    @Test func `the version is three numbers`() throws {
        let run = try sandbox.run("--version")
        #expect(run.code == 0)
        #expect(run.out.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
        #expect(run.err.isEmpty)
    }

    @Test(
        arguments: commands.map { [$0, "--no-such-option"] } + [
            ["--no-such-option"], ["--knowledge"], ["--color", "pink"],
        ])
    func `an unknown option is a mistake of usage`(arguments: [String]) throws {
        let run = try sandbox.start(arguments, given: .nothing).end()
        #expect(run.code == 2)
        #expect(run.output.isEmpty)
        #expect(run.err.contains("Usage: dosay"))
    }

    @Test func `an unknown command is a mistake of usage, and says what was meant`() throws {
        let run = try sandbox.run("clasify", "x.txt")
        #expect(run.code == 2)
        #expect(run.output.isEmpty)
        #expect(run.err.contains("did you mean classify?") || run.err.contains("Did you mean 'classify'?"))
    }

    @Test func `options that stand anywhere may stand before a command`() throws {
        let run = try sandbox.run("--color=never", "ask", Self.opening)
        #expect(run.code == 0)
        #expect(try run.output == sandbox.run("ask", Self.opening).output)
    }

    // MARK: Colour

    @Test(arguments: [[:], ["NO_COLOR": "1"], ["NO_COLOR": ""], ["TERM": "dumb"], ["TERM": ""]])
    func `without a terminal there is no colour`(environment: [String: String]) throws {
        for arguments in [["ask", Self.opening], ["--color=auto"], ["ask", "--color", "auto", Self.opening]] {
            let run = try sandbox.start(arguments, given: .turns(Self.opening), with: environment).end()
            #expect(run.code == 0)
            #expect(!run.output.contains(0x1b))
        }
    }

    @Test func `colour may be had where there is no terminal`() throws {
        for arguments in [["ask", "--color=always", Self.opening], ["--color=always"]] {
            let run = try sandbox.start(
                arguments, given: .turns(Self.opening), with: ["NO_COLOR": "1", "TERM": "dumb"]
            ).end()
            #expect(run.out.contains("\u{1b}["))
            let plain = run.out.replacing(/\u{1b}\[[0-9;]*m/, with: "")
            #expect(try plain == sandbox.run("ask", Self.opening).out)
        }
    }

    @Test func `JSON is never coloured`() throws {
        for arguments in [["ask", "--json", "--color=always", Self.opening], ["--json", "--color=always"]] {
            let run = try sandbox.start(arguments, given: .turns(Self.opening, "/why")).end()
            #expect(!(run.output + run.errors).contains(0x1b))
            #expect(run.objects.count == 1)
        }
    }

    // MARK: Pipes and signals

    @Test(arguments: [["rules"], ["ask", opening], ["--help"], ["prompts"], ["classify"], []])
    func `a reader that went away is no error`(arguments: [String]) throws {
        let run = try sandbox.start(arguments, given: .turns(Self.opening), taken: .nobody).end()
        #expect(run.code == 0)
        #expect(run.err.isEmpty)
    }

    @Test func `the first line of many is all that is printed`() throws {
        let lines = String(repeating: "train it\n", count: 5_000)
        let file = try sandbox.write(lines, to: "many.txt")
        let run = try sandbox.shell("{ \"$DOSAY\" classify \(file); echo \"code $?\" >&2; } | head -1")
        #expect(run.lines.count == 1)
        #expect(run.err == "code 0\n")
    }

    @Test(arguments: [[], ["--json"], ["classify"], ["ask"], ["eval", "-"]], [SIGINT, SIGTERM, SIGHUP])
    func `a signal ends a command that waits`(arguments: [String], signal: Int32) throws {
        let waiting = try sandbox.start(arguments)
        try waiting.waitUntilItWaits()
        waiting.signal(signal)
        let run = try waiting.end()
        #expect(run.code == 128 + signal)
        #expect(run.output.isEmpty && run.err.isEmpty)
    }

    @Test func `a hangup that was ignored stays ignored`() throws {
        let waiting = try sandbox.start(
            ["-c", "trap '' HUP; exec \"$DOSAY\" classify"], with: ["DOSAY": Binary.path], binary: "/bin/sh")
        try waiting.waitUntilItWaits()
        waiting.signal(SIGHUP)
        try waiting.send("train it")
        let run = try waiting.finish()
        #expect(run.code == 0)
        #expect(run.objects.count == 1)
    }

    @Test(arguments: [["ask"], ["classify"], []]) func `standard input that is closed can't be read`(
        arguments: [String]
    ) throws {
        let run = try sandbox.shell("\"$DOSAY\" \(arguments.joined()) <&-")
        #expect(run.code == 3)
        #expect(run.err.contains("can't read standard input"))
    }

    // MARK: The same every time

    @Test(arguments: [
        ["ask", opening], ["ask", "--json", opening], ["classify"], ["--json"], [], ["rules"], ["prompts"],
    ])
    func `two runs print the same, in any locale`(arguments: [String]) throws {
        let given = Given.turns(
            Self.opening, "the second one", "żółć, co to kosztuje?", "/why", "/more", "/compare", "/help", "/retry",
            "/card retrieval")
        let runs = try [[:], [:], ["LC_ALL": "C"], ["LC_ALL": "pl_PL.UTF-8", "LANG": "pl_PL"], ["TZ": "Asia/Tokyo"]].map
        {
            try sandbox.start(arguments, given: given, with: $0).end()
        }
        for run in runs {
            #expect(run.code == 0)
            #expect(run.output == runs[0].output)
        }
    }

    @Test func `a model learnt twice hears the same`() throws {
        let home = try sandbox.smallHome().path
        let given = Given.text((0..<200).map { "train it on case \($0)\n" }.joined())
        let runs = try ["one", "two"].map {
            try sandbox.start(
                ["classify"], given: given,
                with: ["DOSAY_HOME": home, "XDG_CACHE_HOME": "\(sandbox.home.path)/\($0)"]
            ).end()
        }
        #expect(runs[0].output == runs[1].output)
        #expect(runs[0].lines.count == 200)
    }
}
