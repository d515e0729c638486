import Foundation
import Testing

@testable import Shelf

/// Spoiled recordings: whatever they hold, they are read or refused.
@Suite struct FuzzTests {
    /// How often recordings spoiled from a sample were read, and how often refused.
    private struct Count {
        var read = 0
        var refused = 0
    }

    /// Reads a recording in every way that there is, and checks that what comes out is within bounds.
    private func read(_ bytes: [UInt8], _ format: any TranscriptFormat.Type) -> Bool {
        var wasRead = false
        do throws(Faults) {
            let recording = try Recording(name: "a", bytes: bytes)
            // Its own format is asked first, for another may take it before.
            if let calls = try? format.calls(in: recording) { check(calls, bytes) }
            check(try TranscriptFormats.calls(in: recording), bytes)
            wasRead = true
        } catch {
            #expect(!error.all.isEmpty && error.all.count <= 20)
            #expect(error.all.allSatisfy { $0.place.line >= 0 && $0.description.utf8.count < 4_096 })
        }
        return wasRead
    }

    private func check(_ calls: [RecordedCall], _ bytes: [UInt8]) {
        let cast = calls.map { Roles(reps: ["Nora Quill"]).cast(of: $0, in: "a") }
        // An entity or an escape spells at most as many bytes as it has; names are borne by each cue.
        let words = calls.flatMap(\.cues).reduce(0) { $0 + $1.text.utf8.count }
        #expect(words <= 2 * bytes.count + 64)
        #expect(calls.flatMap(\.cues).count <= bytes.count + 1)
        for (call, cast) in zip(calls, cast) {
            #expect(call.turns(cast).count <= call.cues.count)
            #expect(Receipt(call, in: "a", cast: cast).lines.count <= bytes.count + 32)
            _ = try? call.expectations()
        }
    }

    @Test func `spoiled recordings are read or refused`() throws {
        let environment = ProcessInfo.processInfo.environment
        let seconds = environment["DOSAY_FUZZ"].flatMap(Double.init)
        let until = Date().addingTimeInterval(seconds ?? 0)
        let samples = try TranscriptFormats.all.map { ($0, try SampleCalls.bytes($0.id)) }
        let all = samples.map(\.1)
        var mutation = Mutation(seed: environment["DOSAY_FUZZ_SEED"].flatMap(UInt64.init) ?? 20_260_504)
        var counts: [String: Count] = [:]
        var rounds = 0
        while seconds == nil ? rounds < 150 : Date() < until {
            rounds += 1
            for (format, sample) in samples {
                let bytes = mutation.spoil(sample, with: all)
                // What was tried last is found here when reading it ends the program or never ends.
                if let path = environment["DOSAY_FUZZ_LAST"] { try Data(bytes).write(to: URL(fileURLWithPath: path)) }
                if read(bytes, format) {
                    counts[format.id, default: Count()].read += 1
                } else {
                    counts[format.id, default: Count()].refused += 1
                }
            }
        }
        guard seconds != nil else { return }
        for (format, count) in counts.sorted(by: { $0.key < $1.key }) {
            print("\(format): \(count.read) read, \(count.refused) refused")
        }
    }
}
