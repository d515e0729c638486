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
        var start = 0
        // Where the run stood and how long it was when it last ended in something other than an apostrophe.
        var end = 0
        var length = 0

        func finish() {
            if length > 0 {
                run.removeLast(run.count - length)
                found.append(Token(bytes: run, range: start..<end))
            }
            run.removeAll(keepingCapacity: true)
            length = 0
        }

        var at = 0
        while at < utf8.count {
            let (reading, width) = Folding.read(utf8, at)
            switch reading {
            case .letter(let byte):
                if run.isEmpty { start = at }
                run.append(byte)
                length = run.count
                end = at + width
            case .letters(let first, let second):
                if run.isEmpty { start = at }
                run.append(first)
                run.append(second)
                length = run.count
                end = at + width
            case .apostrophe:
                if !run.isEmpty { run.append(UInt8(ascii: "'")) }
            case .mark:
                if length > 0, length == run.count { end = at + width }
            case .other:
                finish()
            }
            at += width
        }
        finish()
        return found
    }
}
