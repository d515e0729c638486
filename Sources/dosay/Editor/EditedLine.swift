import CEditLine

/// The line being edited, cut in two at the cursor. Its steps are characters as people count them, not code points.
struct EditedLine: Equatable {
    var before = ""
    var after = ""

    var text: String { before + after }
    var isEmpty: Bool { before.isEmpty && after.isEmpty }

    mutating func insert(_ text: String) {
        before += text
    }

    /// False if there was nothing to remove, as for the steps below.
    mutating func backspace() -> Bool {
        before.popLast() != nil
    }

    mutating func deleteForward() -> Bool {
        guard !after.isEmpty else { return false }
        after.removeFirst()
        return true
    }

    mutating func moveLeft() -> Bool {
        guard let character = before.popLast() else { return false }
        after.insert(character, at: after.startIndex)
        return true
    }

    mutating func moveRight() -> Bool {
        guard !after.isEmpty else { return false }
        before.append(after.removeFirst())
        return true
    }

    mutating func moveToStart() {
        self = EditedLine(after: text)
    }

    mutating func moveToEnd() {
        self = EditedLine(before: text)
    }

    /// Over blanks, then over the word.
    mutating func moveWordLeft() {
        while before.last?.isWhitespace == true, moveLeft() {}
        while before.last?.isWhitespace == false, moveLeft() {}
    }

    mutating func moveWordRight() {
        while after.first?.isWhitespace == true, moveRight() {}
        while after.first?.isWhitespace == false, moveRight() {}
    }
}

/// libedit keeps the line as code points; a cursor inside a character counts as behind it.
extension EditedLine {
    /// The line as libedit has it.
    static var current: EditedLine {
        var cursor = 0
        let count = cedit_line(nil, 0, &cursor)
        let scalars = [UInt32](unsafeUninitializedCapacity: count) { buffer, used in
            used = min(count, cedit_line(buffer.baseAddress, count, &cursor))
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars.map { Unicode.Scalar($0) ?? "\u{fffd}" })
        return EditedLine(String(text), cursor: cursor)
    }

    /// - Parameter cursor: counts code points.
    init(_ text: String, cursor: Int) {
        let scalars = text.unicodeScalars
        var end = scalars.index(text.startIndex, offsetBy: cursor, limitedBy: text.endIndex) ?? text.endIndex
        while end < text.endIndex, end.samePosition(in: text) == nil {
            scalars.formIndex(after: &end)
        }
        self.init(before: String(text[..<end]), after: String(text[end...]))
    }

    /// Makes libedit have this line; it draws it when the key is done.
    func put() {
        let scalars = text.unicodeScalars.map(\.value)
        cedit_replace(scalars, scalars.count, before.unicodeScalars.count)
    }
}
