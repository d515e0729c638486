/// A word as bytes, before anyone needs it as a string.
struct Token {
    /// Lower-case ASCII letters, digits and apostrophes, never empty, no apostrophe first or last.
    var bytes: [UInt8]
    /// Offsets in the text's UTF-8.
    var range: Range<Int>
}

/// The tokens of a text, in order.
func tokens(in text: String) -> [Token] {
    var text = text
    return text.withUTF8 { utf8 in
        var found: [Token] = []
        var run: [UInt8] = []
        Tokens.each(in: utf8, &run) { bytes, _, range in found.append(Token(bytes: Array(bytes), range: range)) }
        return found
    }
}

/// How a text falls into words.
enum Tokens {
    /// Tells every word: its bytes as in `Token`, their hash (`Hash.of`), and where it stands.
    ///
    /// - Parameter run: Room for the bytes of a word; what it holds doesn't matter.
    @inline(__always)
    static func each(
        in utf8: UnsafeBufferPointer<UInt8>, _ run: inout [UInt8],
        _ tell: (_ bytes: ArraySlice<UInt8>, _ hash: UInt64, _ range: Range<Int>) -> Void
    ) {
        run.removeAll(keepingCapacity: true)
        var hash = Hash.basis
        var start = 0
        // Where the run stood, how long it was and what its hash was when it last ended in something other than an apostrophe.
        var (end, length, ended) = (0, 0, Hash.basis)

        func take(_ byte: UInt8, _ at: Int, _ past: Int) {
            if run.isEmpty { start = at }
            run.append(byte)
            hash = Hash.step(hash, byte)
            (end, length, ended) = (past, run.count, hash)
        }
        func finish() {
            if length > 0 { tell(run[..<length], ended, start..<end) }
            run.removeAll(keepingCapacity: true)
            (length, hash) = (0, Hash.basis)
        }

        var at = 0
        while at < utf8.count {
            let byte = utf8[at]
            if byte &- UInt8(ascii: "a") < 26 {
                take(byte, at, at &+ 1)
                at &+= 1
                continue
            }
            let (reading, width) = Folding.read(utf8, at)
            switch reading {
            case .letter(let byte): take(byte, at, at + width)
            case .letters(let first, let second):
                take(first, at, at + width)
                take(second, at, at + width)
            case .apostrophe:
                if !run.isEmpty {
                    run.append(UInt8(ascii: "'"))
                    hash = Hash.step(hash, UInt8(ascii: "'"))
                }
            case .mark:
                if length > 0, length == run.count { end = at + width }
            case .other:
                if !run.isEmpty { finish() }
            }
            at += width
        }
        finish()
    }
}
