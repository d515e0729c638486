import Coach
import Foundation
import Testing

@testable import Shelf

/// What each format makes of its sample: the receipt, then the turns.
@Suite struct FormatTests {
    /// A call as it is pinned: what people are shown of it, and every turn.
    private func shown(_ calls: [RecordedCall], _ name: String) throws -> String {
        try calls.map { call in
            let cast = Roles().cast(of: call, in: name)
            let receipt = Receipt(call, in: name, cast: cast).lines
            let expectations = try call.expectations()
            let turns = call.turns(cast).map { turn in
                let times = [turn.start, turn.end].map { $0.map(String.init) ?? "-" }.joined(separator: "…")
                let expected = expectations.filter { $0.turn == turn.index }.map { "\n    = \($0.expected)" }
                return "\(turn.index) \(times) \(turn.role) \(turn.speaker ?? "-"): \(turn.text)\(expected.joined())"
            }
            return (receipt + [""] + turns).joined(separator: "\n")
        }.joined(separator: "\n\n") + "\n"
    }

    @Test(arguments: SampleCalls.formats)
    func `a sample's calls are as they were`(_ format: String) throws {
        let calls = try TranscriptFormats.calls(in: SampleCalls.recording(format))
        let shown = try shown(calls, SampleCalls.name(format))
        let path = "\(SampleCalls.folder.parentFolder)/Snapshots/\(format).txt"
        // A snapshot is only written when somebody asks for it.
        if ProcessInfo.processInfo.environment["DOSAY_SNAPSHOTS"] == "write" {
            try Disk.replace(path, with: Array(shown.utf8))
        }
        let known = try String(decoding: Disk.read(path), as: UTF8.self)
        #expect(shown == known)
    }

    @Test(arguments: SampleCalls.formats)
    func `a sample is taken by its own format and no other`(_ format: String) throws {
        let recording = try SampleCalls.recording(format)
        let takers = TranscriptFormats.all.filter { format in
            guard let calls = try? format.calls(in: recording) else { return false }
            return !calls.isEmpty
        }.map { $0.id }
        #expect(takers == [format])
    }

    @Test(arguments: SampleCalls.formats)
    func `line ends and a byte order mark change nothing`(_ format: String) throws {
        let bytes = try SampleCalls.bytes(format)
        let name = try SampleCalls.name(format)
        let plain = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\u{FEFF}", with: "")
            .replacingOccurrences(of: "\r\n", with: "\n")
            .replacingOccurrences(of: "\r", with: "\n")
        func read(_ text: String) throws -> String {
            try shown(TranscriptFormats.calls(in: Recording(name: name, bytes: Array(text.utf8))), name)
        }
        let expected = try read(plain)
        #expect(try read(plain.replacingOccurrences(of: "\n", with: "\r\n")) == expected)
        #expect(try read(plain.replacingOccurrences(of: "\n", with: "\r")) == expected)
        #expect(try read("\u{FEFF}" + plain) == expected)
        let utf16 = "\u{FEFF}" + plain
        for isLittle in [true, false] {
            let bytes = utf16.utf16.flatMap { unit in
                let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
                return isLittle ? pair : pair.reversed()
            }
            #expect(try shown(TranscriptFormats.calls(in: Recording(name: name, bytes: bytes)), name) == expected)
        }
    }
}
