/// A caption: when it is shown, and its text as written.
struct Caption {
    /// The line above the times; nil when there is none.
    let id: ArraySlice<UInt8>?
    let start: Int
    let end: Int
    var body: ArraySlice<UInt8>

    var lines: Lines { Lines(body) }

    /// Its lines as one, for markup may run over their ends.
    var joined: ArraySlice<UInt8> {
        guard body.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return body.withoutBlankEnds }
        return Array(lines.map(\.trimmed).joined(separator: [0x20]))[...]
    }
}

/// What WebVTT and SRT files have in common: captions with times.
struct Captions {
    private(set) var all: [Caption] = []
    /// Lines in notes that expect something of the captions before them, by how many those are.
    private(set) var expected: [(captions: Int, line: Line, expected: Expected)] = []

    /// Reads captions.
    ///
    /// A cue's text ends at an empty line or at the next times; one that holds only blanks is text, as WebVTT says.
    ///
    /// - Throws: `Faults` for lines with `-->` that hold no times.
    init(_ recording: Recording) throws(Faults) {
        var faults = FaultList()
        var previous: Line?
        var isInNote = false
        var isOpen = false
        for line in recording.lines {
            defer { previous = line.isBlank ? nil : line }
            if let arrow = Self.arrow(in: line.bytes) {
                guard let times = Self.times(line.bytes, arrow) else {
                    faults.add(
                        Fault(
                            Place(recording.name, line: line.number, column: 1),
                            "expected times such as 00:00:05.790 --> 00:00:08.100",
                            hint: "mend the line or export the captions again"))
                    continue
                }
                // The line above is this caption's id, and no text of the one before.
                let id = previous.flatMap { !isOpen || Self.isID($0.trimmed) ? $0 : nil }
                if isOpen, let id { all[all.count - 1].end(before: id) }
                all.append(Caption(id: id?.trimmed, start: times.start, end: times.end, body: []))
                (isOpen, isInNote) = (true, false)
            } else if line.bytes.isEmpty {
                (isOpen, isInNote) = (false, false)
            } else if isOpen {
                all[all.count - 1].take(line, of: recording.bytes)
            } else {
                if line.bytes.starts(with: "NOTE".utf8) { isInNote = true }
                do throws(Fault) {
                    if let found = try ExpectationLine.read(isInNote ? line.withoutNote : line, in: recording.name) {
                        expected.append((all.count, line, found))
                    }
                } catch {
                    faults.add(error)
                }
            }
        }
        try faults.throwIfAny()
    }

    /// Whether a line holds the times of a caption.
    static func isTimes(_ line: ArraySlice<UInt8>) -> Bool { arrow(in: line).flatMap { times(line, $0) } != nil }

    private static func arrow(in line: ArraySlice<UInt8>) -> Int? {
        var at = line.startIndex
        // Times stand at the front: a line that goes on for megabytes is not looked through.
        let end = min(line.endIndex, at + 64) - 2
        while at < end {
            if line[at] == UInt8(ascii: "-"), line[at + 1] == UInt8(ascii: "-"), line[at + 2] == UInt8(ascii: ">") {
                return at
            }
            at += 1
        }
        return nil
    }

    private static func times(_ line: ArraySlice<UInt8>, _ arrow: Int) -> (start: Int, end: Int)? {
        let after = line[(arrow + 3)...].withoutBlankEnds
        guard let start = ClockTime.milliseconds(line[..<arrow].withoutBlankEnds),
            let end = ClockTime.milliseconds(after.prefix { !$0.isBlank })
        else { return nil }
        return (start, end)
    }

    /// Whether a line that isn't parted from the text above it can only be an id: a number, or a GUID with more.
    private static func isID(_ line: ArraySlice<UInt8>) -> Bool {
        if line.allSatisfy(\.isDigit) { return true }
        let head = line.prefix(36)
        return head.count == 36
            && zip(head, 0...).allSatisfy { byte, at in
                [8, 13, 18, 23].contains(at)
                    ? byte == UInt8(ascii: "-") : byte.isDigit || (0x61...0x66).contains(byte | 0x20)
            }
    }
}

extension Caption {
    /// Takes the next line of its text.
    fileprivate mutating func take(_ line: Line, of bytes: [UInt8]) {
        body = bytes[(body.isEmpty ? line.bytes.startIndex : body.startIndex)..<line.bytes.endIndex]
    }

    /// Gives its last line away, unless it never took it: faulty times are no text.
    fileprivate mutating func end(before line: Line) {
        guard body.indices.contains(line.bytes.startIndex) else { return }
        body = body[..<line.bytes.startIndex].withoutBlankEnds
    }
}

extension Line {
    /// What stands behind `NOTE` on its own line.
    fileprivate var withoutNote: Line {
        bytes.starts(with: "NOTE".utf8) ? Line(number: number, bytes: bytes.dropFirst(4)) : self
    }
}
