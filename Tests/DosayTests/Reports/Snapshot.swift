import Foundation
import Testing

/// A text kept beside the tests, which what is written must equal.
///
/// `DOSAY_RECORD_SNAPSHOTS=1 swift test` writes them anew; without it one that is missing is a failure, and is never made.
enum Snapshot {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Snapshots")

    static func expect(
        _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["DOSAY_RECORD_SNAPSHOTS"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let kept = try? String(contentsOf: file, encoding: .utf8)
        guard let kept else {
            Issue.record("there is no snapshot \(name)", sourceLocation: sourceLocation)
            return
        }
        guard kept != text else { return }
        let lines = zip(Run.lines(kept), Run.lines(text)).enumerated().first { $0.element.0 != $0.element.1 }
        let difference = lines.map { "line \($0.offset + 1)\n- \($0.element.0)\n+ \($0.element.1)" } ?? "one is longer"
        Issue.record("\(name) differs: \(difference)", sourceLocation: sourceLocation)
    }
}
