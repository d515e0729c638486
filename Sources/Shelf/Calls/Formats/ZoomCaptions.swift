import Coach

/// Zoom's saved captions: `[Name] 14:03:07` above the words, with the time of day.
public enum ZoomCaptions: TranscriptFormat {
    public static let id = "zoom-captions"
    public static let name = "Zoom saved captions"
    public static let help = "text with [Name] 14:03:07 above the words"

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        guard recording.isText, let first = recording.filledLines.first(where: { _ in true }),
            header(first.trimmed) != nil
        else { return nil }
        var clock = WallClock()
        let call = try TextDraft.call(in: recording, of: Self.self) { draft, words in
            if let header = header(words) {
                draft.begin(header.name, start: clock.elapsed(header.time))
            } else {
                draft.say(words)
            }
        } end: { draft in
            for assumption in clock.assumptions { draft.assume(assumption) }
        }
        return [call]
    }

    private static func header(_ line: ArraySlice<UInt8>) -> (name: String?, time: Int)? {
        guard line.first == UInt8(ascii: "["), line.count <= 2 * SpeakerLabel.limit,
            let end = line.lastIndex(of: UInt8(ascii: "]")),
            let time = ClockTime.milliseconds(line[(end + 1)...].withoutBlankEnds)
        else { return nil }
        let name = line[(line.startIndex + 1)..<end].withoutBlankEnds
        return (name.isEmpty ? nil : name.text, time)
    }
}
