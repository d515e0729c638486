import Foundation
import Shelf
import Testing

/// A real folder of its own, gone when the test is over.
final class TemporaryFolder: Sendable {
    let path: String

    init(_ files: [String: String] = [:]) throws {
        var template = Array("/tmp/shelf.XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        path = String(cString: made)
        for (name, text) in files { try write(name, text) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of something in the folder.
    func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ name: String, _ text: String) throws { try write(name, bytes: Array(text.utf8)) }

    /// Writes a file, with the folders above it.
    func write(_ name: String, bytes: [UInt8]) throws {
        try Disk.makeFolder(self(name).parentFolder)
        try Data(bytes).write(to: URL(fileURLWithPath: self(name)))
    }

    func text(_ name: String) throws -> String { String(decoding: try Disk.read(self(name)), as: UTF8.self) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self(name)) }

    /// Changes a file's text at one spot, which must be there exactly once.
    func replace(_ old: String, with new: String, in name: String) throws {
        let parts = try text(name).components(separatedBy: old)
        try #require(parts.count == 2, "“\(old)” is \(parts.count - 1) times in \(name)")
        try write(name, parts.joined(separator: new))
    }

    /// A message without the folder's own path.
    func plain(_ message: String) -> String { message.replacingOccurrences(of: "\(path)/", with: "") }
}
