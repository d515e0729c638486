@testable import Shelf

extension Shipped {
    /// What ships with one voice and three statements an intent: quick to read, and learned in a moment.
    private static let lean: [String: String] = {
        var files: [String: String] = [:]
        for folder in ["Knowledge", "Knowledge/regimes", "Knowledge/intents", "Knowledge/phrases", "Prompts"] {
            for name in (try? Disk.names(in: "\(home)/\(folder)")) ?? [] {
                files["\(folder)/\(name)"] = text("\(folder)/\(name)")
            }
        }
        let voice = "Knowledge/voices/thumb-texter.yaml"
        files[voice] = text(voice)
        for (name, text) in files where name.hasPrefix("Knowledge/intents/") { files[name] = shortened(text) }
        return files
    }()

    /// A copy of knowledge and prompts to be broken.
    static func leanCopy() throws -> TemporaryFolder { try TemporaryFolder(lean) }

    private static func text(_ name: String) -> String? {
        guard Disk.isFile("\(home)/\(name)") else { return nil }
        return (try? Disk.read("\(home)/\(name)")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// An intent's file with the first three lines of each block.
    private static func shortened(_ file: String) -> String {
        var left = 3
        let lines = file.split(separator: "\n").filter { line in
            if line.hasSuffix(": |") { left = 3 }
            guard line.hasPrefix("  "), !line.hasPrefix("  - "), !line.hasPrefix("   ") else { return true }
            left -= 1
            return left >= 0
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
