import Testing

@testable import dosay

/// What the small door knows means the same to ArgumentParser; what it doesn't know it leaves alone.
@Suite struct SmallDoorTests {
    /// What ArgumentParser makes of a line, in the small door's words; nil when that is something else.
    private func parsed(_ arguments: [String]) throws -> SmallDoor? {
        switch try Dosay.parseAsRoot(Arguments.normalized(arguments)) {
        case let ask as Ask: .ask(ask.work)
        case let chat as ChatCommandLine: .chat(chat.work)
        case let classify as Classify: .classify(classify.work)
        default: nil
        }
    }

    static let known: [[String]] = [
        [], ["--json"],
        ["ask"], ["ask", "-"], ["ask", "--json"], ["ask", "train it on our data"], ["ask", "train", "it"],
        ["ask", "--json", "train it"], ["ask", "train it", "--json"], ["ask", "train", "--json", "it"],
        ["ask", "--", "--json"], ["ask", "--json", "--", "-x", "y"], ["ask", "a", "--", "b"], ["ask", "--"],
        ["ask", "-", "a"], ["ask", ""], ["ask", "żółć"], ["ask", "help"], ["ask", "ask"], ["ask", "classify"],
        ["ask", "—"], ["ask", "a=b"],
        ["classify"], ["classify", "-"], ["classify", "a.txt", "b.txt"], ["classify", "--format", "tsv"],
        ["classify", "--format", "tsv", "a.txt"], ["classify", "a.txt", "--format", "jsonl"],
    ]

    @Test(arguments: known) func `a line that is known means the same at both doors`(_ arguments: [String]) throws {
        let work = try #require(SmallDoor(arguments))
        #expect(try work == parsed(arguments))
    }

    @Test(arguments: [
        ["--help"], ["-h"], ["--version"], ["help"], ["chat"], ["--private"], ["--json", "--json"], ["--jso"],
        ["--json", "ask", "x"], ["asks"], ["a statement"],
        ["ask", "--help"], ["ask", "-h"], ["ask", "--version"], ["ask", "--jso", "x"], ["ask", "--json=yes", "x"],
        ["ask", "-j", "x"], ["ask", "--json", "--json", "x"], ["ask", "--knowledge", "team", "x"],
        ["ask", "--color=never", "x"], ["ask", "x", "--prompts", "team"], ["ask", "--", "a", "--", "b"], ["ask", "-1"],
        ["classify", "--format", "csv"], ["classify", "--format"], ["classify", "--format=tsv"],
        ["classify", "--format", "tsv", "--format", "jsonl"], ["classify", "--model", "m"], ["classify", "--", "a"],
        ["classify", "--form", "tsv"], ["classify", "--format", "TSV"], ["eval", "x"], ["rules"], ["prompts"],
        ["check"],
        ["train", "x"], ["---completion"], ["--generate-completion-script", "bash"],
    ])
    func `everything else is left to ArgumentParser`(_ arguments: [String]) {
        #expect(SmallDoor(arguments) == nil)
    }
}

/// The same with the program as it is run.
@Suite struct BothDoorsTests {
    /// `--color=auto` changes nothing, and is an option that the small door doesn't know.
    @Test(arguments: [
        ["ask", "train it on our data"], ["ask", "--json", "how long does training take"], ["ask", ""], ["ask", "-"],
        ["ask"], ["classify"], ["classify", "--format", "tsv", "-"], ["classify", "no-such-file"], [], ["--json"],
    ])
    func `either door leads to the same work`(_ arguments: [String]) throws {
        let sandbox = try Sandbox()
        let runs = try [arguments, arguments + ["--color=auto"]].map {
            try sandbox.start($0, given: .turns("we need to train it", "/facts"), with: [:]).end()
        }
        #expect(SmallDoor(arguments) != nil)
        #expect(runs[0].output == runs[1].output)
        #expect(runs[0].errors == runs[1].errors)
        #expect(runs[0].code == runs[1].code)
    }
}
