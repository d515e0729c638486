import Foundation
import Testing

/// Where knowledge comes from, a team's own over it, and edits while a chat runs.
@Suite struct KnowledgeTests {
    let sandbox: Sandbox
    static let opening = "we need to train it on our data"

    init() throws { sandbox = try Sandbox() }

    // MARK: A team's own folder

    /// Rewords one line, and adds an intent with a row and lines of its own.
    private func team() throws -> String {
        _ = try sandbox.write(
            """
            regime: fine-tuning
            do_say:
              - id: know-or-write
                for: [train-on-our-data]
                text: "The team's own line."
                why: it is the team's
                source: 003 Introduction
                claims: []
                status: agreed
            """, to: "team/phrases/own.yaml")
        _ = try sandbox.write(
            """
            id: parking-permits
            number: 99
            heard: parking permits
            wants: parking permits handled
            means: The buyer asks about parking permits.
            source: 003 Introduction
            confused_with: []
            examples: |
              can it issue parking permits for residents
              who renews the residents' parking permits
              parking permits are our biggest queue
              we want parking permits renewed by the machine
              will parking permits be renewed automatically
            """, to: "team/intents/parking-permits.yaml")
        let header = try #require(
            sandbox.text(of: Sandbox.shipped.appendingPathComponent("Knowledge/rules.csv").path).split(separator: "\n")
                .first)
        _ = try sandbox.write(
            "\(header.trimmingCharacters(in: .newlines))\n"
                + "parking,parking-permits,-,-,-,-,prompting,,,,know-or-write|which-data-which-way,Parking is asked of a prompt.,003 Introduction,parking permits are our biggest queue\n",
            to: "team/rules.csv")
        return sandbox.home.path + "/team"
    }

    @Test(arguments: [0, 1, 2, 3]) func `a team's folder lies over the shipped one, wherever it is named`(place: Int)
        throws
    {
        let home = try sandbox.smallHome().path
        let team = try team()
        func arguments(_ statement: String) -> [String] {
            switch place {
            case 0: ["--knowledge", team, "ask", "--json", statement]
            case 1: ["--knowledge=\(team)", "ask", statement, "--json"]
            case 2: ["ask", "--json", "--knowledge", team, statement]
            default: ["ask", statement, "--json", "--knowledge=\(team)"]
            }
        }
        let reworded = try sandbox.start(arguments(Self.opening), given: .nothing, with: ["DOSAY_HOME": home]).end()
        try #require(reworded.code == 0, "\(reworded.err)")
        #expect(reworded.objects.first?.list("do_say").first?.text("text") == "The team's own line.")
        let added = try sandbox.start(
            arguments("parking permits are our biggest queue"), given: .nothing, with: ["DOSAY_HOME": home]
        ).end()
        #expect(added.objects.first?.text("intent") == "parking-permits")
        #expect(added.objects.first?.text("rule") == "parking")
    }

    @Test func `the chat, classify, rules and prompts take it too`() throws {
        let home = try sandbox.smallHome().path
        let team = try team()
        func run(_ arguments: [String], _ given: Given = .nothing) throws -> Run {
            try sandbox.start(arguments, given: given, with: ["DOSAY_HOME": home]).end()
        }
        let permits = "parking permits are our biggest queue"
        #expect(try run(["--knowledge", team, "--json"], .turns(permits)).objects.first?.text("rule") == "parking")
        #expect(
            try run(["--knowledge", team, "chat", "--json"], .turns(permits)).objects.first?.text("rule") == "parking")
        #expect(
            try run(["--knowledge", team, "classify"], .turns(permits)).objects.first?.text("intent")
                == "parking-permits")
        #expect(try run(["rules", "--knowledge", team]).out.contains("parking → prompting"))
        #expect(try run(["--knowledge", team, "prompts", "list"]).code == 0)
        #expect(try run(["rules"]).out.contains("parking") == false)
    }

    @Test(arguments: [
        ["prompts", "list"], ["--knowledge", "prompts"], ["prompts", "--knowledge", "list"],
        ["prompts", "list", "--knowledge"],
    ])
    func `the team's folder may be named anywhere among the words of a command`(words: [String]) throws {
        let home = try sandbox.smallHome().path
        let team = try team()
        let arguments = words.flatMap { $0 == "--knowledge" ? [$0, team] : [$0] }
        #expect(try sandbox.start(arguments, given: .nothing, with: ["DOSAY_HOME": home]).end().code == 0)
    }

    @Test func `of two teams the later wins`() throws {
        let home = try sandbox.smallHome().path
        let team = try team()
        let text = try sandbox.text(of: "\(team)/phrases/own.yaml").replacingOccurrences(
            of: "The team's", with: "The region's")
        _ = try sandbox.write(text, to: "region/phrases/own.yaml")
        let region = sandbox.home.path + "/region"
        for (folders, line) in [([team, region], "The region's own line."), ([region, team], "The team's own line.")] {
            let run = try sandbox.start(
                ["--knowledge", folders[0], "--knowledge", folders[1], "ask", "--json", Self.opening], given: .nothing,
                with: ["DOSAY_HOME": home]
            ).end()
            #expect(run.objects.first?.list("do_say").first?.text("text") == line)
        }
    }

    @Test func `a team's folder that isn't there, or holds nothing, is named`() throws {
        _ = try sandbox.write("", to: "empty/notes.txt")
        for folder in ["missing", "empty"] {
            let run = try sandbox.run("ask", "--knowledge", folder, "train it")
            #expect(run.code == 3)
            #expect(run.output.isEmpty)
            #expect(run.err.contains(folder))
        }
    }

    @Test func `a team's prompts lie over the shipped ones`() throws {
        let home = try sandbox.smallHome().path
        _ = try sandbox.write("{\"active\": {\"coach\": 2}, \"released\": {}}\n", to: "team/active.json")
        let run = try sandbox.run("--prompts", "team", "ask", "--json", Self.opening, with: ["DOSAY_HOME": home])
        #expect(run.code == 0, "\(run.err)")
        #expect(run.objects.first?.text("prompt") == "coach@2")
    }

    // MARK: Where it is found

    /// A copy of the program, so that nothing lies beside or above it but what a test puts there.
    private func binary(_ name: String) throws -> String {
        let file = sandbox.home.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        // By another process: while this one has a file open for writing, a child it starts meanwhile keeps it open,
        // and the system won't run the copy.
        #expect(try sandbox.shell("cp -L \"$DOSAY\" '\(file.path)'").code == 0)
        return file.path
    }

    private func place(_ home: URL, at name: String) throws {
        let folder = sandbox.home.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: home, to: folder)
    }

    @Test(arguments: ["usr/share/dosay", "usr/bin/here", "usr"])
    func `it is found beside the program, above it and in share`(name: String) throws {
        let copy = try sandbox.smallHome()
        // "usr" holds the program already: what ships moves in beside it.
        if name == "usr" {
            for part in ["Knowledge", "Prompts"] { try place(copy.appendingPathComponent(part), at: "usr/\(part)") }
        } else {
            try place(copy, at: name)
        }
        let program = try binary(name == "usr/bin/here" ? "usr/bin/here/dosay" : "usr/bin/dosay")
        for folder in ["/", "/tmp", sandbox.home.path] {
            let run = try sandbox.run("rules", binary: program, in: folder)
            #expect(run.code == 0, "\(run.err)")
        }
        try FileManager.default.createSymbolicLink(atPath: sandbox.home.path + "/link", withDestinationPath: program)
        #expect(try sandbox.run("rules", binary: sandbox.home.path + "/link", in: "/").code == 0)
    }

    @Test func `it is found in the working folder, and nowhere is said with the places looked at`() throws {
        let copy = try sandbox.smallHome()
        let program = try binary("elsewhere/dosay")
        #expect(try sandbox.run("rules", binary: program, in: copy.path).code == 0)
        let run = try sandbox.run("rules", binary: program, in: "/")
        #expect(run.code == 3)
        #expect(run.output.isEmpty)
        #expect(run.err.contains("\(sandbox.home.path)/share/dosay") && run.err.contains("DOSAY_HOME"))
    }

    @Test(arguments: ["/nowhere", "/", "."]) func `a wrong DOSAY_HOME is not made up for`(home: String) throws {
        let run = try sandbox.run("ask", "train it", with: ["DOSAY_HOME": home])
        #expect(run.code == 3)
        #expect(run.output.isEmpty)
        #expect(run.err.contains("DOSAY_HOME"))
    }

    @Test func `an empty DOSAY_HOME is none`() throws {
        #expect(try sandbox.run("rules", with: ["DOSAY_HOME": ""]).code == 0)
    }

    // MARK: Learning

    @Test func `it learns once, and says so when that takes a while`() throws {
        let first = try #require(SharedCache.warming)
        let second = try sandbox.run("rules")
        #expect(first.err.contains("learning from"))
        #expect(second.err.isEmpty)
        #expect(first.output == second.output)
    }

    @Test func `a damaged cache is made anew, and one that can't be written is done without`() throws {
        let home = try sandbox.smallHome().path
        let cache = sandbox.home.path + "/own-cache"
        let environment = ["DOSAY_HOME": home, "XDG_CACHE_HOME": cache]
        let asked = try sandbox.run("ask", "--json", Self.opening, with: environment)
        let pack = try #require(FileManager.default.contentsOfDirectory(atPath: cache + "/dosay").first)
        let whole = try Data(contentsOf: URL(fileURLWithPath: "\(cache)/dosay/\(pack)"))
        for damaged in [whole.prefix(whole.count / 2), whole.prefix(10), Data(), Data(repeating: 0xff, count: 5_000)] {
            try damaged.write(to: URL(fileURLWithPath: "\(cache)/dosay/\(pack)"))
            #expect(try sandbox.run("ask", "--json", Self.opening, with: environment).output == asked.output)
        }
        let blocked = try sandbox.write("", to: "in-the-way")
        let run = try sandbox.run("ask", "--json", Self.opening, with: ["DOSAY_HOME": home, "XDG_CACHE_HOME": blocked])
        #expect(run.code == 0)
        #expect(run.output == asked.output)
    }

    // MARK: Edits while a chat runs

    /// Says the opening in a fresh conversation, and gives the line to say.
    private func reply(_ chat: Running) throws -> String {
        let count = Run.lines(chat.out).count
        try chat.send("/clear\n\(Self.opening)")
        try chat.wait(for: "a reply") { Run.lines(chat.out).count > count }
        return try #require(JSONObject(Run.lines(chat.out)[count])?.list("do_say").first?.text("text"))
    }

    @Test func `an edit is taken up by the next reply; a faulty one is not, until it is mended`() throws {
        let home = try sandbox.smallHome().path
        let phrases = "\(home)/Knowledge/phrases/fine-tuning.yaml"
        let chat = try sandbox.start(["--json"], with: ["DOSAY_HOME": home])
        let line = try reply(chat)

        try sandbox.edit(phrases, line, "People now mean something else")
        #expect(try reply(chat).hasPrefix("People now mean something else"))
        #expect(chat.err.contains("the knowledge was edited"))

        try sandbox.edit(phrases, "regime: fine-tuning", "regime: fine-tunning")
        for _ in 0..<2 { #expect(try reply(chat).hasPrefix("People now mean something else")) }
        #expect(chat.err.components(separatedBy: "has faults; going on with what was there before").count == 2)
        #expect(chat.err.contains("fine-tuning.yaml:1:") && chat.err.contains("did you mean fine-tuning?"))

        try sandbox.edit(phrases, "regime: fine-tunning", "regime: fine-tuning")
        try sandbox.edit(phrases, "People now mean something else", "People mean a third thing")
        #expect(try reply(chat).hasPrefix("People mean a third thing"))
        #expect(try chat.finish().code == 0)
    }

    @Test func `a chat outlives its knowledge folder`() throws {
        let home = try sandbox.smallHome().path
        let chat = try sandbox.start(["--json"], with: ["DOSAY_HOME": home])
        let line = try reply(chat)
        try FileManager.default.moveItem(atPath: "\(home)/Knowledge", toPath: "\(home)/away")
        for _ in 0..<3 { #expect(try reply(chat) == line) }
        #expect(chat.err.components(separatedBy: "has faults; going on with what was there before").count == 2)
        #expect(try chat.finish().code == 0)
    }

    @Test func `an edit leaves what is settled on the table`() throws {
        let home = try sandbox.smallHome().path
        let chat = try sandbox.start(["--json"], with: ["DOSAY_HOME": home])
        let line = try reply(chat)
        try sandbox.edit("\(home)/Knowledge/phrases/fine-tuning.yaml", line, "People now mean something else")
        try chat.send("the second one")
        try chat.wait(for: "the answer") { Run.lines(chat.out).count == 2 }
        #expect(try chat.finish().objects.last?.text("rule") == "form")
    }
}
