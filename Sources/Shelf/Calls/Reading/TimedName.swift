/// A line that is a name and a time and nothing else, above what is said: `Nora Quill  1:02:07`.
struct TimedName {
    let label: SpeakerLabel
    let time: Int
    /// Whether two blanks or a tab part them.
    let isWide: Bool

    /// nil for any other line.
    init?(_ line: ArraySlice<UInt8>) {
        guard line.first != UInt8(ascii: "["), line.count <= 2 * SpeakerLabel.limit,
            let blank = line.lastIndex(where: \.isBlank),
            let time = ClockTime.milliseconds(line[(blank + 1)...].unbracketed)
        else { return nil }
        let name = line[..<blank].withoutBlankEnds
        guard let label = SpeakerLabel(name: name, rest: []) else { return nil }
        self.label = label
        self.time = time
        isWide = blank - name.endIndex > 0 || line[blank] == 0x09
    }
}
