import Testing

@testable import Shelf

/// A recording of each format, with the pitfalls of the format in it.
enum SampleCalls {
    static let folder = "\(String(#filePath).parentFolder)/Samples"

    /// By format id: the one file whose name begins with it.
    static func name(_ format: String) throws -> String {
        try #require(try Disk.names(in: folder).first { $0.hasPrefix("\(format).") }, "no sample of \(format)")
    }

    static func bytes(_ format: String) throws -> [UInt8] { try Disk.read("\(folder)/\(name(format))") }

    static func recording(_ format: String) throws -> Recording {
        try Recording(name: name(format), bytes: bytes(format))
    }

    static let formats = TranscriptFormats.all.map { $0.id }
}
