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
        let run = UnsafeMutablePointer<UInt8>.allocate(capacity: Tokens.room(for: utf8.count))
        defer { run.deallocate() }
        Tokens.each(in: utf8, run) { bytes, _, range in found.append(Token(bytes: Array(bytes), range: range)) }
        return found
    }
}

/// How a text falls into words.
enum Tokens {
    /// How many bytes of words a text of so many bytes can have at most.
    static func room(for count: Int) -> Int { 2 * count }

    /// Tells every word: its bytes as in `Token`, their hash (`Hash.of`), and where it stands.
    ///
    /// - Parameter run: Room for the bytes of a word: `room(for:)` of the text's.
    @inline(__always)
    static func each(
        in utf8: UnsafeBufferPointer<UInt8>, _ run: UnsafeMutablePointer<UInt8>,
        _ tell: (_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ range: Range<Int>) -> Void
    ) {
        var at = 0
        while at < utf8.count {
            // A word begins with a letter; what stands before it is passed over.
            let (reading, width) = Folding.read(utf8, at)
            guard reading.isLetter else {
                at &+= width
                continue
            }
            let start = at
            var (count, hash) = (0, Hash.basis)
            // How long the word was, what its hash was and where it ended before apostrophes that may not belong to it.
            var (length, ended, end) = (0, Hash.basis, at)
            word: while at < utf8.count {
                let byte = utf8[at]
                if byte &- UInt8(ascii: "a") < 26 {
                    run[count] = byte
                    count &+= 1
                    hash = Hash.step(hash, byte)
                    at &+= 1
                    (length, ended, end) = (count, hash, at)
                    continue
                }
                let (reading, width) = Folding.read(utf8, at)
                at &+= width
                switch reading {
                case .letter(let byte):
                    run[count] = byte
                    count &+= 1
                    hash = Hash.step(hash, byte)
                    (length, ended, end) = (count, hash, at)
                case .letters(let first, let second):
                    run[count] = first
                    run[count &+ 1] = second
                    count &+= 2
                    hash = Hash.step(Hash.step(hash, first), second)
                    (length, ended, end) = (count, hash, at)
                case .apostrophe:
                    run[count] = UInt8(ascii: "'")
                    count &+= 1
                    hash = Hash.step(hash, UInt8(ascii: "'"))
                case .mark: if length == count { end = at }
                case .other: break word
                }
            }
            tell(UnsafeBufferPointer(start: run, count: length), ended, start..<end)
        }
    }
}
