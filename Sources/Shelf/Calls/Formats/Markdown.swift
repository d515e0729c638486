import Coach

/// Markdown with names in bold: `**Name:** words`.
public enum Markdown: TranscriptFormat {
    public static let id = "markdown"
    public static let name = "Markdown"
    public static let help = "**Name:** words"

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        guard recording.isText, recording.filledLines.prefix(12).contains(where: { said($0.trimmed) != nil }) else {
            return nil
        }
        var headings = 0
        var clock = WallClock.perhaps
        let call = try TextDraft.call(in: recording, of: Self.self) { draft, words in
            if let (name, start, rest) = said(words) {
                draft.begin(name, start: start.map { clock.elapsed($0) })
                draft.say(rest)
            } else if isHeading(words) {
                headings += 1
            } else {
                draft.say(words)
            }
        } end: { draft in
            for assumption in clock.assumptions { draft.assume(assumption) }
            if headings > 0 { draft.assume("\(headings == 1 ? "1 heading" : "\(headings) headings") left out") }
        }
        return [call]
    }

    /// A line's name in bold, its time and its words; nil when it begins with none.
    private static func said(_ line: ArraySlice<UInt8>) -> (name: String, start: Int?, words: ArraySlice<UInt8>)? {
        var rest = line
        if let first = rest.first, "-*>+".utf8.contains(first), rest.dropFirst().first?.isBlank == true {
            rest = rest.dropFirst().withoutBlankEnds
        }
        let before = SaidLine.leadingTime(rest)
        rest = before.rest
        guard let mark = rest.first, mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_"),
            rest.starts(with: [mark, mark]), let end = closing(mark, rest.dropFirst(2).prefix(2 * SpeakerLabel.limit))
        else { return nil }
        let bold = rest[(rest.startIndex + 2)..<end].withoutBlankEnds
        let after = rest[(end + 2)...].withoutBlankEnds
        // The name, its time and its colon may stand inside and outside the bold.
        let label: ArraySlice<UInt8>
        let words: ArraySlice<UInt8>
        if bold.last == UInt8(ascii: ":") {
            (label, words) = (bold, after)
        } else {
            guard let colon = SpeakerLabel.colon(in: after), colon - after.startIndex <= 16 else { return nil }
            let between = after[..<colon]
            guard between.isEmpty || ClockTime.milliseconds(between.withoutBlankEnds.unbracketed) != nil else {
                return nil
            }
            (label, words) = (Array(bold + [0x20] + between + [UInt8(ascii: ":")])[...], after[(colon + 1)...])
        }
        let found = SaidLine(label)
        guard let name = found.label?.name else { return nil }
        return (name, before.time ?? found.start, words.withoutBlankEnds)
    }

    private static func closing(_ mark: UInt8, _ bytes: ArraySlice<UInt8>) -> Int? {
        bytes.indices.first { bytes[$0] == mark && $0 + 1 < bytes.endIndex && bytes[$0 + 1] == mark }
    }

    private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
        let marks = line.prefix { $0 == UInt8(ascii: "#") }
        if (1...6).contains(marks.count), line.dropFirst(marks.count).first?.isBlank == true { return true }
        return line.count >= 3 && line.allSatisfy { $0 == UInt8(ascii: "-") }
    }
}
