import Testing

/// `dosay check`, and `dosay rules`, which prints what it proves.
@Suite struct CheckTests {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test func `nothing is wrong with what ships`() throws {
        let run = try sandbox.run("check")
        #expect(run.code == 0, "\(run.out)")
        #expect(run.lines.allSatisfy { $0.contains(": warning: ") })
        let json = try sandbox.run("check", "--format", "json")
        #expect(json.code == 0)
        #expect(json.objects.first?.keys == ["findings", "warnings"])
        #expect(json.objects.first?.list("findings").isEmpty == true)
        #expect(json.objects.first?.list("warnings").count == run.lines.count)
    }

    @Test func `warnings come after the faults, are told apart and change no exit code`() throws {
        let home = try sandbox.smallHome().path
        let run = try sandbox.run("check", with: ["DOSAY_HOME": home])
        #expect(
            run.lines.contains { $0.contains("running-cost.yaml:1:5: warning: running-cost has only 8 examples; ") })
        let faults = run.lines.count { !$0.contains(": warning: ") }
        #expect(run.code == (faults == 0 ? 0 : 1))
        #expect(run.err.contains("\(run.lines.count - faults) warnings"))
        #expect(run.lines.dropFirst(faults).allSatisfy { $0.contains(": warning: ") })
        let object = try #require(
            try sandbox.run("check", "--format", "json", with: ["DOSAY_HOME": home]).objects.first)
        #expect(object.list("findings").count == faults)
        let warnings = object.list("warnings")
        #expect(warnings.count == run.lines.count - faults)
        #expect(warnings.first?.keys == ["column", "file", "hint", "line", "problem"])
        #expect(warnings.contains { $0.text("problem") == "running-cost has only 8 examples" })
    }

    /// Learns five times from everything that ships.
    @Test func `examples that sound like another intent are named when asked for, the surest first`() throws {
        let run = try sandbox.run("check", "--examples")
        #expect(run.code == 0)
        let shares = run.lines.filter { $0.contains("sounds like") }.compactMap { line in
            line.components(separatedBy: " %)").first?.components(separatedBy: "(").last.flatMap { Int($0) }
        }
        #expect(!shares.isEmpty && shares == shares.sorted(by: >) && shares.allSatisfy { $0 >= 90 })
        #expect(try !sandbox.run("check").out.contains("sounds like"))
    }

    /// A copy in which a row asks an unknown question, a regime has an unknown key and a row is missing.
    private func brokenHome() throws -> String {
        let home = try sandbox.smallHome().path
        try sandbox.edit(
            "\(home)/Knowledge/rules.csv", "know-or-form|facts-or-wording", "know-or-from|facts-or-wording")
        try sandbox.edit("\(home)/Knowledge/regimes/retrieval.yaml", "\nname:", "\nnmae: x\nname:")
        return home
    }

    @Test func `every finding stands with its place and what was meant`() throws {
        let home = try brokenHome()
        let run = try sandbox.run("check", with: ["DOSAY_HOME": home])
        #expect(run.code == 1)
        #expect(run.lines.contains { $0.contains("rules.csv:2:") && $0.contains("did you mean know-or-form?") })
        #expect(run.lines.contains { $0.contains("regimes/retrieval.yaml:") && $0.contains("nmae") })
        let faults = run.lines.filter { !$0.contains(": warning: ") }
        #expect(faults.count > 2)
        #expect(run.err.contains("\(faults.count) findings, \(run.lines.count - faults.count) warnings"))
    }

    @Test func `findings come as JSON too`() throws {
        let home = try brokenHome()
        let text = try sandbox.run("check", with: ["DOSAY_HOME": home])
        let json = try sandbox.run("check", "--format", "json", with: ["DOSAY_HOME": home])
        #expect(json.code == 1)
        let findings = try #require(json.objects.first).list("findings")
        #expect(findings.count == text.lines.count { !$0.contains(": warning: ") })
        #expect(findings.first?.keys == ["column", "file", "hint", "line", "problem"])
        #expect(findings.contains { $0.number("line") == 2 && $0.text("file")?.hasSuffix("rules.csv") == true })
    }

    @Test func `a gap in the table is shown with a witness`() throws {
        let home = try sandbox.smallHome().path
        let rules = "\(home)/Knowledge/rules.csv"
        let rows = try sandbox.text(of: rules).split(separator: "\n", omittingEmptySubsequences: false)
        try rows.filter { !$0.hasPrefix("train-open,") }.joined(separator: "\n")
            .write(toFile: rules, atomically: true, encoding: .utf8)
        let run = try sandbox.run("check", with: ["DOSAY_HOME": home])
        #expect(run.code == 1)
        #expect(run.out.contains("train-on-our-data"))
        #expect(run.out.contains("rules.csv"))
    }

    @Test func `a changed prompt is a finding`() throws {
        let home = try sandbox.smallHome().path
        try sandbox.edit("\(home)/Prompts/coach.v1.prompt", "You sit beside", "You stand beside")
        let run = try sandbox.run("check", with: ["DOSAY_HOME": home])
        #expect(run.code == 1)
        #expect(run.lines.contains { $0.contains("coach.v1.prompt") && $0.contains("changed since") })
    }

    @Test func `a folder that isn't there can't be checked`() throws {
        for arguments in [["check", "--knowledge", "missing"], ["--prompts", "missing", "check"]] {
            let run = try sandbox.start(arguments, given: .nothing).end()
            #expect(run.code == 3)
            #expect(run.output.isEmpty)
            #expect(run.err.contains("missing"))
        }
    }

    @Test func `other commands don't start on faulty knowledge, and name every fault`() throws {
        let home = try brokenHome()
        for arguments in [["ask", "train it"], ["classify"], [], ["rules"], ["eval", "-"]] {
            let run = try sandbox.start(arguments, given: .nothing, with: ["DOSAY_HOME": home]).end()
            #expect(run.code == 3)
            #expect(run.output.isEmpty)
            #expect(run.err.contains("rules.csv:2:") && run.err.contains("nmae"))
        }
    }

    // MARK: Rules

    @Test func `as CSV the table is the file`() throws {
        let run = try sandbox.run("rules", "--format", "csv")
        #expect(run.code == 0)
        let file = Sandbox.shipped.appendingPathComponent("Knowledge/rules.csv").path
        #expect(run.lines == Run.lines(try sandbox.text(of: file).replacingOccurrences(of: "\r\n", with: "\n")))
    }

    @Test func `as markdown every row has the same columns`() throws {
        let run = try sandbox.run("rules", "--format", "markdown")
        #expect(run.code == 0)
        #expect(run.lines.first?.hasPrefix("| id | intent | ") == true)
        let columns = run.lines.map { $0.replacingOccurrences(of: "\\|", with: "").split(separator: "|").count }
        #expect(Set(columns).count == 1)
        #expect(try run.lines.count == sandbox.run("rules", "--format", "csv").lines.count + 1)
    }

    @Test func `as text every row has its sentence and its source`() throws {
        let run = try sandbox.run("rules")
        #expect(run.code == 0)
        #expect(run.lines.contains("train-open → fine-tuning, asks first"))
        let rows = try sandbox.run("rules", "--format", "csv").lines.count - 1
        #expect(run.lines.count { $0.contains(" → ") && !$0.hasPrefix(" ") } == rows)
    }
}
