/// Bytes made text.
enum Decoding {
    /// UTF-8 without a byte order mark, of UTF-8 or of UTF-16 that has its mark.
    ///
    /// - Throws: `Faults` for anything else, saying what to do.
    static func text(_ raw: [UInt8], file: String) throws(Faults) -> [UInt8] {
        func refuse(at place: Place? = nil, _ problem: String, _ hint: String) -> Faults {
            Faults([Fault(place ?? Place(file), problem, hint: hint)])
        }
        guard raw.contains(where: { !$0.isBlank }) else {
            throw refuse(raw.isEmpty ? "the file is empty" : "the file is blank", "export the call's transcript again")
        }
        if let foreign = Foreign.named(raw) { throw refuse(foreign.problem, foreign.hint) }
        var bytes = raw
        if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) {
            guard let decoded = utf16(raw) else {
                throw refuse("begins as UTF-16 and isn't", "save the file as UTF-8")
            }
            bytes = decoded
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if let nul = bytes.firstIndex(of: 0) {
            let half = bytes.prefix(64)
            if half.count(where: { $0 == 0 }) * 3 > half.count {
                throw refuse("seems to be UTF-16 without a byte order mark", "save the file as UTF-8")
            }
            throw refuse(
                at: Place(file, before: bytes[..<nul]), "a NUL byte: this is no text",
                "give the transcript's text export")
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            var decoder = UTF8.ForwardParser()
            var iterator = bytes.makeIterator()
            var good = 0
            while case .valid(let scalar) = decoder.parseScalar(from: &iterator) { good += scalar.count }
            throw refuse(
                at: Place(file, before: bytes[..<good]), "not UTF-8",
                "save the file as UTF-8; if it is Latin-1, `iconv -f latin1 -t utf-8` makes it so")
        }
        guard bytes.contains(where: { !$0.isBlank }) else {
            throw refuse("the file is blank", "export the call's transcript again")
        }
        return bytes
    }

    /// UTF-8 of UTF-16 that begins with its mark; nil when it is cut short or holds half a pair.
    private static func utf16(_ raw: [UInt8]) -> [UInt8]? {
        guard raw.count % 2 == 0 else { return nil }
        let low = raw[0] == 0xFF ? 0 : 1
        let units = stride(from: 2, to: raw.count, by: 2).lazy.map {
            UInt16(raw[$0 + low]) | UInt16(raw[$0 + 1 - low]) << 8
        }
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
    }
}
