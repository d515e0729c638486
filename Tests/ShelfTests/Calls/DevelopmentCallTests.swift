import Coach
import Foundation
import Testing

@testable import Shelf

/// The recorded calls that lie beside the repository, where somebody has them.
@Suite(.enabled(if: BesideCalls.folder != nil))
struct DevelopmentCallTests {
    private static var gold: [String: Any] {
        get throws {
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(#require(BesideCalls.folder))/roles.json"))
            return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        }
    }

    @Test func `format, turns and sides are those of the file that tells them`() throws {
        let folder = try #require(BesideCalls.folder)
        let file = try RoleFile("\(folder)/roles.json")
        for (name, value) in try Self.gold {
            let told = try #require(value as? [String: Any])
            let recording = try Recording(name: name, bytes: Disk.read("\(folder)/\(name)"))
            let calls = try TranscriptFormats.calls(in: recording)
            #expect(calls.count == 1)
            let cast = Roles(file: file).cast(of: calls[0], in: name)
            #expect(calls[0].format == told["format"] as? String, "\(name)")
            #expect(calls[0].turns(cast).count == told["turns"] as? Int, "\(name)")
            let speakers = try #require(told["speakers"] as? [String: [String: String]])
            let sides = Dictionary(cast.parts.map { ($0.speaker ?? "", $0.role.rawValue) }) { first, _ in first }
            #expect(sides == speakers.compactMapValues { $0["role"] }, "\(name)")
        }
    }
}

enum BesideCalls {
    /// nil when they aren't there.
    static let folder: String? = {
        let folder = "\(Shipped.home)/../shared/dev/transcripts"
        return Disk.isFile("\(folder)/roles.json") ? folder : nil
    }()
}
