import Foundation
import FoundationXML
import Testing

@testable import dosay

@Suite struct ReplayReportTests {
    @Test func `every report is in the help, and is found by its name`() {
        #expect(
            ReplayReports.all.map { $0.id } == ["text", "json", "jsonl", "markdown", "junit", "csv", "html"])
        #expect(Run.lines(ReplayReports.help).count == ReplayReports.all.count)
        for report in ReplayReports.all {
            #expect(ReplayReports.find(report.id) == report)
            #expect(ReplayReports.help.contains(report.summary))
        }
        #expect(ReplayReports.find("pdf") == nil)
    }

    @Test(arguments: ["text", "json", "jsonl", "markdown", "junit", "csv"])
    func `what is known of a call is written before the next comes`(id: String) throws {
        var report = try #require(ReplayReports.find(id)).init(SampleCalls.setting)
        var count = 0
        for call in SampleCalls.twelve {
            let before = count
            report.take(.call(call)) { count += $0.count }
            #expect(count > before + 100)
        }
    }

    @Test(arguments: ReplayReports.all.map { $0.id })
    func `no calls are a report too`(id: String) throws {
        let text = written(id, [])
        #expect(text.isEmpty || text.hasSuffix("\n"))
        if id == "json" { #expect(try #require(JSONObject(text)).list("calls").isEmpty) }
        if id == "csv" { #expect(Run.lines(text).count == 1) }
    }

    @Test(arguments: ["text", "csv", "markdown", "html", "junit", "json", "jsonl"])
    func `nothing that could steer a terminal comes through`(id: String) {
        let text = written(id, [SampleCalls.hostile], unreadable: [("a\u{1B}[2J\u{202E}b", "\u{9B}31m")])
        let steering = text.unicodeScalars.filter { $0.steers && $0 != "\n" && $0 != "\t" }
        #expect(steering.isEmpty, "\(steering)")
    }
}

@Suite struct MarkdownReportTests {
    @Test func `hostile names mean nothing to Markdown`() {
        let text = written("markdown", [SampleCalls.hostile], unreadable: [("<b>*x*", "[a](b)")])
        #expect(text.hasPrefix("## &lt;script&gt;alert(\"x\")&lt;/script&gt;' &amp; \\]\\]&gt;"))
        #expect(text.contains(" =1+1\\|\\`\\*\\*"))
        #expect(text.contains("- &lt;b&gt;\\*x\\*: \\[a\\](b)"))
        #expect(!text.contains("<"))
    }
}

@Suite struct CallTimeTests {
    @Test(arguments: [(0, "00:00"), (61_999, "01:01"), (3_599_000, "59:59"), (3_723_000, "1:02:03"), (-5, "00:00")])
    func `times are minutes and seconds, and hours where there are some`(milliseconds: Int, text: String) {
        #expect(CallTime.text(milliseconds) == text)
    }
}

@Suite struct JSONReportTests {
    @Test func `every key is always there`() throws {
        for call in [SampleCalls.one] + SampleCalls.twelve {
            let report = try #require(JSONObject(written("json", [call])))
            #expect(report.keys == ["calls", "knowledge", "prompt"])
            let call = try #require(report.list("calls").first)
            #expect(Set(call.keys) == ["file", "format", "turns", "scorecard", "expectations"])
            for turn in call.list("turns") {
                #expect(
                    Set(turn.keys) == [
                        "turn", "speaker", "role", "start_ms", "text", "intent", "confidence", "regime", "intents",
                        "findings",
                    ])
                for intent in turn.list("intents") {
                    #expect(Set(intent.keys) == ["intent", "confidence", "quote", "regime", "rule"])
                }
                for finding in turn.list("findings") {
                    #expect(
                        Set(finding.keys) == [
                            "kind", "phrase", "row", "regime", "quote", "why", "do_say", "corrected_in",
                        ])
                }
            }
            let card = try #require(call.object("scorecard"))
            #expect(
                Set(card.keys) == [
                    "checks", "refused", "talk_ratio", "longest_monologue_ms", "longest_story_ms", "interactivity",
                    "patience_ms", "question_rate", "estimated",
                ])
            for check in card.list("checks") {
                #expect(Set(check.keys) == ["check", "intent", "raised_in", "passed", "turn", "at_ms", "quote"])
            }
            for entry in call.list("expectations") {
                #expect(Set(entry.keys) == ["turn", "expected", "met", "heard"])
            }
        }
    }

    @Test func `a buyer who raises nothing is out of scope, a rep has no intent`() throws {
        let report = try #require(JSONObject(written("json", [SampleCalls.one])))
        let turns = try #require(report.list("calls").first).list("turns")
        #expect(turns[1].text("intent") == "out-of-scope")
        #expect(turns[2].text("intent") == "train-on-our-data")
        #expect(turns[2].number("confidence") == 0.8734)
        #expect(turns[3].isNull("intent") && turns[3].isNull("confidence"))
        #expect(turns[1].list("findings").isEmpty)
    }

    @Test func `lines bear the knowledge and the prompt, and one says what couldn't be read`() throws {
        let lines = Run.lines(written("jsonl", SampleCalls.twelve, unreadable: [("x.png", "no call")]))
        let objects = lines.compactMap(JSONObject.init)
        #expect(objects.count == 13)
        #expect(objects.prefix(12).allSatisfy { $0.text("knowledge") == "2f1c9ab0" && $0.text("prompt") == "coach@1" })
        #expect(objects.last?.keys == ["file", "error"])
    }
}

@Suite struct CSVReportTests {
    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "\n=1", "＝1", "|calc", "a\";=1"])
    func `no cell is a formula`(attack: String) {
        let call = SampleCalls.call(
            file: attack,
            [
                SampleCalls.turn(
                    0, attack, .buyer, at: 0, attack, raises: [SampleCalls.raised(attack, attack, attack)])
            ])
        let text = written("csv", [call])
        let cells = text.drop { $0 != "\n" }.dropFirst().split(separator: ",", omittingEmptySubsequences: false)
        #expect(cells.count == 16)
        let isFormula = attack.first != "a"
        for cell in [cells[0], cells[3], cells[6], cells[12]] {
            #expect(cell.hasPrefix(isFormula ? "\"'" : "\"a\"\";"), "\(cell)")
            #expect(cell.hasSuffix("\""))
        }
    }
}

@Suite struct JUnitReportTests {
    private final class Seen: NSObject, XMLParserDelegate {
        var names: [String] = []
        var text = ""
        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) { names.append(name) }
        func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    }

    @Test func `hostile calls are well-formed too`() {
        let calls = [SampleCalls.one, SampleCalls.hostile] + SampleCalls.twelve
        let parser = XMLParser(data: Data(written("junit", calls, unreadable: [("<&\u{1}\">", "a\nb")]).utf8))
        let seen = Seen()
        parser.delegate = seen
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(seen.names.count { $0 == "testsuite" } == 15)
        #expect(seen.names.count { $0 == "error" } == 1)
        #expect(seen.names.count { $0 == "skipped" } == 1)
        let checks = calls.reduce(0) { $0 + $1.call.scorecard.checks.count + $1.expectations.count }
        #expect(seen.names.count { $0 == "testcase" } == checks + 2)
        #expect(seen.text.contains("<script>"))
    }
}
