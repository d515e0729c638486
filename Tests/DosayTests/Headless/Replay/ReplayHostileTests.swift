import Foundation
import Testing

/// Names and words of recordings that were not made to be read.
@Suite struct ReplayHostileTests {
    let home: ReplaySandbox

    init() throws { home = try ReplaySandbox() }

    private static let names = [
        "\u{1b}]0;title\u{7}Mal", "\u{1b}[31mred", "\u{9b}2Jclear", "\u{202e}lave", "a\rb",
        "tag\u{e0041}\u{feff}\u{200b}",
        "line\u{2028}\u{2029}", "nul\0", "<script>alert(1)</script>", "\"><img src=x>", "=cmd()|'x'!A1", "@SUM(1)",
        "| a | b |", "`code` *x* [l](javascript:x)", "]]>&amp;", "%s%n", "",
    ]

    private func steers(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            switch $0.value {
            case 0x09, 0x0a: false
            case 0...0x1f, 0x7f...0x9f, 0x61c, 0x200b, 0x200e...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff,
                0xe0000...0xe007f:
                true
            default: false
            }
        }
    }

    private func turn(_ speaker: String, _ text: String) throws -> String {
        let data = try JSONSerialization.data(withJSONObject: ["speaker": speaker, "text": text])
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    /// A call in which all of them speak, on both sides.
    private func call() throws -> String {
        try Self.names.map { name in
            try turn("buyer:\(name)", "we need to train it on our data \(name)")
                + turn("rep:\(name)", "Sure, we can train it on your data \(name)")
                + turn(name, "we need to train it on our data")
        }.joined()
    }

    @Test(arguments: ["text", "json", "jsonl", "markdown", "junit", "csv", "html"])
    func `no report and no receipt holds anything that steers a terminal`(_ format: String) throws {
        let file = try home.write(call(), to: "mal\u{1b}[31m\u{202e}<b>.jsonl")
        let other = try home.write("no call \u{1b}[2J\n", to: "bad\u{1b}]0;x\u{7}.txt")
        let run = try home.replay("--format", format, file, other)
        #expect(run.code == 3)
        #expect(run.out.contains("Sure, we can train it on your data"))
        #expect(!steers(run.out))
        #expect(!steers(run.err))
        let one = try home.replay("--format", format, "--rep", "\u{1b}[31mnobody", "--fail-on", "dont-say", file)
        #expect(one.code > 0 && !steers(one.out + one.err))
    }

    @Test func `a page runs nothing and asks nobody`() throws {
        let page = try home.replay("--format", "html", "--quiet", home.write(call(), to: "a.jsonl")).out
        #expect(page.contains("&lt;script&gt;"))
        for markup in ["<script", "<img", "<iframe", "<link", "javascript:x)\"", "onerror=", "http://", "@import"] {
            #expect(!page.contains(markup), "\(markup)")
        }
        #expect(page.contains("default-src 'none'"))
    }

    @Test func `JSON stays JSON, a line a line`() throws {
        let file = try home.write(call(), to: "a.jsonl")
        for format in ["json", "jsonl"] {
            let run = try home.replay("--format", format, "--quiet", file)
            #expect(run.lines.count == 1 && run.objects.count == 1)
        }
        let call = try #require(home.calls(home.replay("--format", "json", file)).first)
        #expect(call.list("turns").contains { $0.text("text")?.contains("<script>alert(1)</script>") == true })
    }

    @Test func `no cell of a spreadsheet is a formula`() throws {
        let csv = try home.replay("--format", "csv", "--quiet", home.write(call(), to: "=a.jsonl")).out
        for start in ["=", "+", "-", "@", "|", "%"] { #expect(!csv.contains("\"\(start)"), "\(start)") }
        #expect(csv.contains("\"'=cmd()"))
    }

    @Test func `XML holds no markup of theirs`() throws {
        let xml = try home.replay("--format", "junit", "--quiet", home.write(call(), to: "<b>&\".jsonl")).out
        #expect(!xml.contains("<b>") && !xml.contains("<script") && !xml.contains("<img") && !xml.contains("]]>"))
        #expect(xml.contains("&lt;b&gt;&amp;&quot;.jsonl"))
    }

    @Test func `a stream's ids and words stay inert, too`() throws {
        let line =
            #"{"id": "\u001b[31m", "transcript": "rep:\u001b]0;x\u0007Ann: Sure, we can train it on your data\u009b2J.\nbuyer:\u202eBo: hi"}"#
        for format in ["jsonl", "json", "text", "csv", "markdown", "junit", "html"] {
            let run = try home.replay("--format", format, given: .text(line + "\n\u{1b}[31mbroken\u{9b}\n"))
            #expect(run.code == 3)
            #expect(!steers(run.out + run.err), "\(format)")
        }
    }
}
