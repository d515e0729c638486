/// A line of plain text taken apart: a time, a name and words, in the orders in which people write them.
struct SaidLine {
    let start: Int?
    let label: SpeakerLabel?
    /// What is left.
    let words: ArraySlice<UInt8>

    init(_ line: ArraySlice<UInt8>) {
        let (time, isSure, rest) = Self.leadingTime(line)
        guard let colon = SpeakerLabel.colon(in: rest) else {
            (start, label, words) = isSure ? (time, nil, rest) : (nil, nil, line)
            return
        }
        let (name, inner) = Self.trailingTime(rest[..<colon].withoutBlankEnds)
        label = SpeakerLabel(name: name, rest: rest[(colon + 1)...].withoutBlankEnds)
        // `10:30 Meeting: moved` is something somebody says.
        start = label != nil ? time ?? inner : isSure ? time : nil
        words = label?.rest ?? (isSure ? rest : line)
    }

    /// The name of who speaks; nil when the line begins with none.
    func speaker(_ names: SpeakerNames) -> String? {
        // A time before a name leaves no doubt that it is one.
        label.flatMap { start != nil || names.isName($0) ? $0.name : nil }
    }

    /// The time a line begins with, and whether it surely is that of what is said: in brackets, or with hours.
    static func leadingTime(
        _ line: ArraySlice<UInt8>
    ) -> (time: Int?, isSure: Bool, rest: ArraySlice<UInt8>) {
        let end: Int
        if let first = line.first, let close = closing(first) {
            guard let found = line.prefix(32).firstIndex(of: close) else { return (nil, false, line) }
            end = found + 1
        } else {
            end = line.prefix(32).firstIndex(where: \.isBlank) ?? line.endIndex
        }
        guard let time = ClockTime.milliseconds(line[..<end].unbracketed) else { return (nil, false, line) }
        let isSure = line.first?.isDigit == false || line[..<end].count { $0 == UInt8(ascii: ":") } == 2
        let rest = line[end...].drop { $0.isBlank || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "|") }
        return (time, isSure, rest)
    }

    /// The time a label ends with, in brackets or bare.
    private static func trailingTime(_ label: ArraySlice<UInt8>) -> (name: ArraySlice<UInt8>, time: Int?) {
        guard let blank = label.lastIndex(where: \.isBlank),
            let time = ClockTime.milliseconds(label[(blank + 1)...].unbracketed)
        else { return (label, nil) }
        var name = label[..<blank].withoutBlankEnds
        while let last = name.last, ",-|".utf8.contains(last) || last.isBlank { name.removeLast() }
        return (name, time)
    }

    fileprivate static func closing(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "["): UInt8(ascii: "]")
        case UInt8(ascii: "("): UInt8(ascii: ")")
        default: nil
        }
    }
}

extension ArraySlice<UInt8> {
    /// What stands in brackets; itself when it doesn't.
    var unbracketed: ArraySlice<UInt8> {
        guard count > 2, let first, let close = SaidLine.closing(first), last == close else { return self }
        return dropFirst().dropLast().withoutBlankEnds
    }
}
