/// A text file as its bytes decode.
enum TextFile {
    /// The text of a file; nil, with a fault, when it can't be read or isn't UTF-8.
    static func read(_ path: String, faults: inout [Fault]) -> String? {
        let bytes: [UInt8]
        do {
            bytes = try Disk.read(path, limit: 8 << 20)
        } catch {
            faults.append(Fault(Place(path), "can't be read: \(error.reason)"))
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            faults.append(Fault(invalid(bytes, path), "not UTF-8", hint: "save the file as UTF-8"))
            return nil
        }
        if let nul = bytes.firstIndex(of: 0) {
            faults.append(Fault(place(bytes[..<nul], path), "a NUL byte"))
            return nil
        }
        return text
    }

    /// Where the first byte stands that isn't UTF-8.
    private static func invalid(_ bytes: [UInt8], _ path: String) -> Place {
        var decoder = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var good = 0
        while case .valid(let scalar) = decoder.parseScalar(from: &iterator) { good += scalar.count }
        return place(bytes[..<good], path)
    }

    /// The place just after some bytes.
    private static func place(_ before: ArraySlice<UInt8>, _ path: String) -> Place {
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? before.startIndex
        let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
        return Place(path, line: line, column: column)
    }
}
