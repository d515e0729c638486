import Foundation
import Shelf
import Testing

@testable import Coach
@testable import dosay

@Suite struct EarlierReplayTests {
    private func earlier(_ text: String) throws -> EarlierReplay {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json")
        try text.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        return try EarlierReplay(reading: file.path)
    }

    @Test func `nothing changed is nothing said`() throws {
        var report = try earlier(written("json", [SampleCalls.one] + SampleCalls.twelve + [SampleCalls.hostile]))
        for call in [SampleCalls.one] + SampleCalls.twelve + [SampleCalls.hostile] {
            #expect(report.changes(in: call).isEmpty)
        }
        #expect(report.gone.isEmpty)
    }

    @Test func `what is heard otherwise, appeared or is gone is said by file and turn`() throws {
        let wish = SampleCalls.raised("running-cost", "What about it?", "inference")
        let asked = Finding(kind: .question, quote: "What for?", why: "it settles purpose")
        func call(_ raises: [HeardIntent], _ findings: [Finding], more: Bool) -> ReplayedCall {
            SampleCalls.call(
                file: "a",
                [
                    SampleCalls.turn(0, "B", .buyer, at: 0, "What about it?", raises: raises),
                    SampleCalls.turn(1, "R", .rep, at: 9, "What for?", findings),
                ] + (more ? [SampleCalls.turn(2, "B", .buyer, at: 18, "Hm.")] : []))
        }
        var report = try earlier(written("json", [call([wish], [], more: true), SampleCalls.one]))
        #expect(
            report.changes(in: call([], [asked], more: false)) == [
                "a, turn 0: running-cost → out-of-scope", "a, turn 0: answered by inference → nothing",
                "a, turn 1: appeared: question “What for?”",
                "a, turn 2: is gone",
            ])
        #expect(report.changes(in: SampleCalls.twelve[0]) == ["calls/call-1.txt: is new"])
        #expect(report.gone == ["calls/2026-03-04-northwind.vtt: was not replayed"])
    }

    @Test(arguments: ["", "[]", "{}", "{\"calls\": []", "{\"n\": 1}"])
    func `what isn't such a report is refused`(text: String) {
        #expect(throws: Faults.self) { try earlier(text) }
    }

    @Test func `a report that isn't there is refused`() {
        #expect(throws: Refused.self) { try EarlierReplay(reading: "/nowhere/earlier.json") }
    }
}
