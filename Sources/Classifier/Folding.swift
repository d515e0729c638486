/// Reads one character of UTF-8 the way words are made of it: Latin letters fold to lower-case ASCII.
enum Folding {
    enum Reading: Equatable {
        case letter(UInt8)
        /// A ligature or letter that folds to two: `ß`, `æ`, `þ`.
        case letters(UInt8, UInt8)
        case apostrophe
        /// A combining accent: part of the letter before it.
        case mark
        case other

        var isLetter: Bool {
            switch self {
            case .letter, .letters: true
            default: false
            }
        }
    }

    /// The character at an offset, and how many bytes it takes (at least one, never past the end).
    static func read(_ utf8: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Reading, width: Int) {
        let first = utf8[at]
        if first < 0x80 {
            return (ascii(first), 1)
        }
        let width = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, utf8.count - at)
        var scalar = UInt32(first) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
        for offset in 1..<max(width, 1) {
            scalar = scalar << 6 | UInt32(utf8[at + offset] & 0x3F)
        }
        return (folded(scalar), width)
    }

    private static func ascii(_ byte: UInt8) -> Reading {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): .letter(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter(byte | 0x20)
        case UInt8(ascii: "'"): .apostrophe
        default: .other
        }
    }

    private static func folded(_ scalar: UInt32) -> Reading {
        switch scalar {
        case 0x2018, 0x2019, 0x02BC, 0xFF07: .apostrophe
        case 0x00AD, 0x0300...0x036F, 0x200B...0x200D: .mark
        case 0xC6, 0xE6: .letters(UInt8(ascii: "a"), UInt8(ascii: "e"))
        case 0xDE, 0xFE: .letters(UInt8(ascii: "t"), UInt8(ascii: "h"))
        case 0xDF: .letters(UInt8(ascii: "s"), UInt8(ascii: "s"))
        case 0x152, 0x153: .letters(UInt8(ascii: "o"), UInt8(ascii: "e"))
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: ascii(UInt8(scalar - 0xFEE0))
        case 0xC0...0x17F: latin(Int(scalar) - 0xC0)
        default: .other
        }
    }

    private static func latin(_ offset: Int) -> Reading {
        let base = bases.utf8Start[offset]
        return base == UInt8(ascii: ".") ? .other : .letter(base)
    }

    /// What the letters U+00C0 to U+017F fold to, a dot where there is none.
    private static let bases: StaticString = """
        aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
        lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """
}
