extension Unicode.Scalar {
    /// Whether the character is a control, or invisibly changes what a reader sees: C0, DEL, C1, bidirectional and
    /// zero-width controls but the joiner of emoji, line separators, byte order mark, tags.
    ///
    /// Source: the precedents CVE-2024-52005 and CVE-2021-42574.
    public var steers: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xE0000...0xE007F:
            true
        default: false
        }
    }
}

extension String {
    /// The text as it may be shown on a terminal: escape sequences gone with their payload, other steering characters
    /// dropped, line separators made newlines; newlines and tabs stay.
    public var inert: String {
        guard unicodeScalars.contains(where: { $0.steers && $0 != "\n" }) else { return self }
        var shown = String.UnicodeScalarView()
        var rest = unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar.value {
            case 0x1B: Self.dropEscape(&rest)
            case 0x9B: Self.dropControlSequence(&rest)
            case 0x90, 0x98, 0x9D...0x9F: Self.dropPayload(&rest)
            case 0x2028, 0x2029: shown.append("\n")
            case 0x09, 0x0A: shown.append(scalar)
            default: if !scalar.steers { shown.append(scalar) }
            }
        }
        return String(shown)
    }

    /// What follows an ESC: a control sequence, a string with its payload, or one character.
    private static func dropEscape(_ rest: inout Substring.UnicodeScalarView) {
        guard let kind = rest.first else { return }
        switch kind {
        case "[":
            rest.removeFirst()
            dropControlSequence(&rest)
        case "]", "P", "X", "^", "_":
            rest.removeFirst()
            dropPayload(&rest)
        default:
            while let next = rest.first, (0x20...0x2F).contains(next.value) { rest.removeFirst() }
            if let final = rest.first, (0x30...0x7E).contains(final.value) { rest.removeFirst() }
        }
    }

    /// Parameters and intermediates up to the final character.
    private static func dropControlSequence(_ rest: inout Substring.UnicodeScalarView) {
        while let next = rest.first, (0x20...0x3F).contains(next.value) { rest.removeFirst() }
        if let final = rest.first, (0x40...0x7E).contains(final.value) { rest.removeFirst() }
    }

    /// Everything up to the string terminator or BEL; up to the end of the line when it never comes, so that one bad
    /// character can't swallow a whole text.
    private static func dropPayload(_ rest: inout Substring.UnicodeScalarView) {
        while let next = rest.first, next != "\n" {
            // An ESC breaks the payload off: it is the terminator's or another sequence's, which is dropped in its turn.
            if next.value == 0x1B { return }
            rest.removeFirst()
            if next.value == 0x07 || next.value == 0x9C { return }
        }
    }
}
