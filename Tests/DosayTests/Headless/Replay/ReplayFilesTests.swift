import Foundation
import Testing

/// Which recordings `dosay replay` reads, and in what shapes.
@Suite struct ReplayFilesTests {
    let home: ReplaySandbox
    private static let samples = Sandbox.shipped.appendingPathComponent("Tests/ShelfTests/Calls/Samples").path
    private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: samples)) ?? []).sorted()

    init() throws { home = try ReplaySandbox() }

    // MARK: Formats

    @Test func `help names every format and every report`() throws {
        let help = try home.replay("--help").out
        #expect(Self.names.count >= 19)
        for name in Self.names {
            let format = name.prefix { $0 != "." }
            #expect(help.contains("  \(format) "), "\(format)")
        }
        for report in ["text", "json", "jsonl", "markdown", "junit", "csv", "html"] { #expect(help.contains(report)) }
    }

    @Test(arguments: names)
    func `a recording of every format is replayed, found out or told`(_ name: String) throws {
        let format = String(name.prefix { $0 != "." })
        let file = "\(Self.samples)/\(name)"
        let found = try home.replay("--format", "json", "--quiet", file)
        let calls = try home.calls(found)
        #expect(!calls.isEmpty)
        for call in calls {
            #expect(call.text("format") == format)
            #expect(!call.list("turns").isEmpty)
            #expect(call.list("turns").map { $0.number("turn") } == (0..<call.list("turns").count).map(Double.init))
        }
        let told = try home.replay("--format", "json", "--quiet", "--from", format, file)
        #expect(told.output == found.output && told.code == found.code)
    }

    @Test
    func `another format than it is makes a recording unreadable, and one that there isn't is a mistake of usage`()
        throws
    {
        let file = try home.write(Calls.fair, to: "a.txt")
        let wrong = try home.replay("--from", "gong", file)
        #expect(wrong.code == 3)
        #expect(wrong.err.contains("a.txt: isn't Gong; without --from, its own format is found"))
        let unknown = try home.replay("--from", "gnog", file)
        #expect(unknown.code == 2 && unknown.output.isEmpty)
        #expect(unknown.err.contains("there is no format gnog; did you mean gong?"))
    }

    // MARK: Which files

    @Test func `one that can't be read keeps the others from nothing`() throws {
        let good = try home.write(Calls.standing, to: "good.txt")
        let binary = try home.sandbox.write([0, 1, 2, 255, 254], to: "binary.vtt")
        let empty = try home.write("", to: "empty.txt")
        let shapeless = try home.write(#"{"a": [1]}"#, to: "shapeless.json")
        let also = try home.write(Calls.fair, to: "also.txt")
        for format in ["json", "jsonl", "text", "markdown", "junit", "csv", "html"] {
            let run = try home.replay(
                "--quiet", "--format", format, "none.txt", good, binary, shapeless, also, "/proc/self/mem")
            #expect(run.code == 3, "\(format)")
            for name in ["none.txt", "binary.vtt", "shapeless.json", "/proc/self/mem"] {
                #expect(run.err.contains(name), "\(format), \(name)")
            }
            #expect(run.out.contains("Sure, we can train it on your data."))
            #expect(run.out.contains("also.txt"))
            switch format {
            case "json": #expect(try home.calls(run).map(\.file) == ["good.txt", "also.txt"])
            case "jsonl":
                #expect(run.lines.count == run.objects.count && run.objects.count == 6)
                #expect(run.objects.filter { $0.text("error") != nil }.count == 4)
            case "html": #expect(run.out.hasSuffix("</html>\n"))
            case "junit":
                #expect(run.out.hasSuffix("</testsuites>\n"))
                #expect(run.out.components(separatedBy: "<error ").count == 5)
            default: break
            }
        }
        let nothing = try home.replay("--quiet", "--format", "json", empty, good)
        #expect(nothing.code == 3 && nothing.err.contains("empty.txt: the file is empty"))
        #expect(try home.calls(nothing).map(\.file) == ["good.txt"])
    }

    @Test func `where nothing can be read the report is whole and empty`() throws {
        let run = try home.replay("--format", "json", "none.txt")
        #expect(run.code == 3)
        #expect(JSONObject(run.out)?.list("calls").isEmpty == true && JSONObject(run.out)?.keys.first == "calls")
        let junit = try home.replay("--format", "junit", "none.txt").out
        #expect(junit.hasPrefix("<?xml") && junit.hasSuffix("</testsuites>\n"))
    }

    @Test func `a folder and a pattern stand for the recordings they hold`() throws {
        for name in ["calls/b.txt", "calls/a.txt", "calls/sub/c.txt"] { _ = try home.write(Calls.fair, to: name) }
        _ = try home.write("{\"turn\": 1, \"intent\": \"train-on-our-data\"}\n", to: "calls/a.txt.gold.jsonl")
        _ = try home.write("speaker,role\n", to: "calls/roles.csv")
        let folder = home.sandbox.home.appendingPathComponent("calls").path
        let all = try home.replay("--format", "json", "--quiet", folder)
        #expect(all.code == 0, "\(all.err)")
        #expect(try home.calls(all).map(\.file) == ["a.txt", "b.txt", "c.txt"])
        #expect(try home.calls(all).map { $0.list("expectations").count } == [1, 0, 0])
        let some = try home.replay("--format", "json", "--quiet", "\(folder)/[b-z]*.txt", "\(folder)/sub")
        #expect(try home.calls(some).map(\.file) == ["b.txt", "c.txt"])
        let none = try home.replay("\(folder)/*.vtt")
        #expect(none.code == 3 && none.err.contains("there is no such file"))
    }

    @Test func `a packed recording is unpacked, from a file or a pipe`() throws {
        let file = try home.write(Calls.standing, to: "a.txt")
        let plain = try home.calls(home.replay("--format", "json", file))
        let packed = try home.sandbox.shell("gzip -k \(file) && \"$DOSAY\" replay --format json --quiet \(file).gz")
        #expect(packed.code == 0, "\(packed.err)")
        #expect(try home.calls(packed).first?.kinds == plain.first?.kinds)
        let piped = try home.sandbox.shell("\"$DOSAY\" replay --format json --quiet < \(file).gz")
        #expect(try home.calls(piped).first?.kinds == plain.first?.kinds)
        let broken = try home.sandbox.shell("head -c 40 \(file).gz > \(file).cut.gz; \"$DOSAY\" replay \(file).cut.gz")
        #expect(broken.code == 3 && broken.err.contains("broken gzip"))
    }

    @Test func `standard input is read where it is named, or nothing is`() throws {
        for arguments in [["replay", "--format", "json"], ["replay", "--format", "json", "-"]] {
            let run = try home.sandbox.start(arguments, given: .text(Calls.standing)).end()
            #expect(run.code == 0)
            #expect(try home.calls(run).map { $0.text("file") } == ["standard input"])
            #expect(try home.calls(run).first?.kinds == ["dont-say", "missed-question"])
        }
        let nothing = try home.replay("--format", "json")
        #expect(nothing.code == 3 && nothing.err.contains("standard input: the file is empty"))
        #expect(JSONObject(nothing.out)?.list("calls").isEmpty == true)
        let garbage = try home.replay("--format", "json", given: .bytes([0, 1, 2]))
        #expect(garbage.code == 3 && garbage.err.contains("standard input"))
    }

    @Test func `many files come out in their order`() throws {
        let names = (100..<150).map { "calls/\($0).txt" }
        for name in names { _ = try home.write(Calls.fair, to: name) }
        let run = try home.replay(
            "--format", "jsonl", "--quiet", home.sandbox.home.appendingPathComponent("calls").path)
        #expect(run.objects.compactMap(\.file) == names.map { String($0.dropFirst(6)) })
    }
}
