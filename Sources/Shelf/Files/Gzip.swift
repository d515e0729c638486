import CZlib

/// Files that gzip made smaller.
enum Gzip {
    /// Whether bytes begin as such a file does.
    static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    /// What was made smaller, all members of it.
    ///
    /// - Throws: `Fault` for a broken file, and for one that would become more than `limit` bytes: no more than that is
    ///   ever held.
    static func inflate(_ bytes: [UInt8], limit: Int, file: String) throws(Fault) -> [UInt8] {
        var stream = z_stream()
        // 15 bits of window, and 16 more to say that it is gzip.
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw Fault(Place(file), "can't be unpacked: there is no memory for it")
        }
        defer { inflateEnd(&stream) }
        var out: [UInt8] = []
        var input = bytes
        let end = input.withUnsafeMutableBufferPointer { input -> End in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(clamping: input.count)
            return unpack(&stream, into: &out, limit: limit)
        }
        switch end {
        case .whole: return out
        case .tooLong:
            throw Fault(
                Place(file), "would unpack to more than \(limit >> 20) MB",
                hint: "a call's transcript is never that long")
        case .broken: throw Fault(Place(file), "is a broken gzip file", hint: "pack it again, or give it unpacked")
        }
    }

    private enum End { case whole, tooLong, broken }

    private static func unpack(_ stream: inout z_stream, into out: inout [UInt8], limit: Int) -> End {
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let (status, count) = block.withUnsafeMutableBufferPointer { block in
                stream.next_out = block.baseAddress
                stream.avail_out = UInt32(block.count)
                let status = CZlib.inflate(&stream, Z_NO_FLUSH)
                return (status, block.count - Int(stream.avail_out))
            }
            out += block[..<count]
            guard out.count <= limit else { return .tooLong }
            if status == Z_STREAM_END {
                if stream.avail_in == 0 { return .whole }
                // Another member follows, or bytes that belong to nothing.
                guard inflateReset(&stream) == Z_OK else { return .broken }
            } else if status != Z_OK {
                return .broken
            }
        }
    }
}
