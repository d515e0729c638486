import Foundation
import Testing

/// Statements that were not written to be read: none crashes the program, steers a terminal or breaks a line of JSON.
@Suite struct HostileStatementTests {
    let sandbox: Sandbox
    static let statements: [(name: String, bytes: [UInt8])] = [
        ("colours", Array("train \u{1b}[31mit\u{1b}[0m on our data".utf8)),
        ("a clipboard escape", Array("train \u{1b}]52;c;aGk=\u{7} it".utf8)),
        ("an eight-bit control sequence", Array("train \u{9b}2J it".utf8)),
        ("a lone escape", [0x1b]),
        ("bidirectional overrides", Array("train \u{202e}ti\u{202c} on \u{2066}our\u{2069} data".utf8)),
        ("invisible tags", Array("train it\u{e0041}\u{e0042}\u{feff}\u{200b} on our data".utf8)),
        ("NUL", Array("train\0it\0on our data".utf8)),
        ("carriage returns and backspaces", Array("train it\rforget it\u{8}\u{8}".utf8)),
        ("broken UTF-8", [0x74, 0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80, 0xf0, 0x9f]),
        ("line separators", Array("train it\u{2028}on our\u{2029}data".utf8)),
        ("other scripts", Array("żółć 訓練する наши данные بياناتنا 👨‍👩‍👧🇵🇱".utf8)),
        ("a stack of marks", Array(("e" + String(repeating: "\u{301}", count: 5_000)).utf8)),
        ("format specifiers", Array("%s%n%@ {{statement}} $(id) `id` \\(x)".utf8)),
        ("JSON", Array("\"}],\"intent\":\"x\\".utf8)),
    ]

    init() throws { sandbox = try Sandbox() }

    /// Whether a text holds something that could steer a terminal or reorder what is read.
    private func steers(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            switch $0.value {
            case 0x0a: false
            case 0...0x1f, 0x7f...0x9f, 0x61c, 0x200b, 0x200e...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff,
                0xe0000...0xe007f:
                true
            default: false
            }
        }
    }

    @Test(arguments: statements.indices) func `a statement comes out inert`(index: Int) throws {
        let (name, bytes) = Self.statements[index]
        let json = try sandbox.run("ask", "--json", given: .bytes(bytes))
        #expect(json.code == 0, "\(name)")
        #expect(json.objects.count == 1 && json.lines.count == 1, "\(name)")
        #expect(!steers(json.out), "\(name)")
        let plain = try sandbox.run("ask", given: .bytes(bytes))
        #expect(plain.code == 0, "\(name)")
        #expect(!steers(plain.out + plain.err), "\(name)")
    }

    @Test func `a chat over all of them stays inert, and keeps its session readable`() throws {
        let lines: [UInt8] = Self.statements.flatMap { statement -> [UInt8] in statement.bytes + [0x0a] }
        let why = Array(
            "/why\n/undo\n/edit\n/prompt \u{1b}[31mx\n/card \u{202e}x\n/load \u{1b}]0;x\u{7}y\n/\u{1b}[2Jx\n".utf8)
        let run = try sandbox.run(given: .bytes(lines + why))
        #expect(run.code == 0)
        #expect(!steers(run.out + run.err))
        let session = try sandbox.text(of: #require(sandbox.sessions.first))
        #expect(!steers(session))
        #expect(Run.lines(session).allSatisfy { JSONObject($0) != nil })
    }

    @Test func `classify keeps a line a line`() throws {
        let lines: [UInt8] = Self.statements.flatMap { statement -> [UInt8] in statement.bytes + [0x0a] }
        for format in ["jsonl", "tsv"] {
            let run = try sandbox.run("classify", "--format", format, given: .bytes(lines))
            #expect(run.code == 0)
            #expect(run.lines.count == Self.statements.count)
            #expect(!steers(run.out.replacingOccurrences(of: "\t", with: " ")))
        }
    }

    @Test func `what is not UTF-8 becomes replacement characters`() throws {
        let run = try sandbox.run(
            "ask", "--json", given: .bytes(Array("train ".utf8) + [0xff, 0xfe] + Array(" it".utf8)))
        #expect(run.objects.first?.text("statement") == "train \u{fffd}\u{fffd} it")
    }

    @Test func `letters of any script come through`() throws {
        let statement = "żółć 訓練 наши 👨‍👩‍👧"
        #expect(try sandbox.run("ask", "--json", statement).objects.first?.text("statement") == statement)
    }

    @Test func `names of files and options are echoed inert`() throws {
        for arguments in [
            ["classify", "\u{1b}[31mmissing"], ["\u{1b}[31m"], ["--knowledge", "/\u{1b}]0;x\u{7}none", "ask", "x"],
            ["prompts", "show", "\u{202e}x"], ["ask", "--\u{1b}[2J"],
        ] {
            let run = try sandbox.start(arguments, given: .nothing).end()
            #expect(run.code > 1)
            #expect(!steers(run.err))
        }
    }
}
