import Coach

/// Otter's text: `Name  1:02:07`, with two blanks between, above the words.
public enum Otter: TranscriptFormat {
    public static let id = "otter"
    public static let name = "Otter text"
    public static let help = "text with Name  1:02:07 (two blanks) above the words"

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        guard recording.isText, recording.filledLines.prefix(12).contains(where: { header($0.trimmed) != nil }) else {
            return nil
        }
        var unknown = 0
        let call = try TextDraft.call(in: recording, of: Self.self) { draft, words in
            guard let header = header(words) else {
                draft.say(words)
                return
            }
            // Two turns of unknown speakers may be of two people.
            let isUnknown = header.label.name.lowercased() == "unknown speaker"
            if isUnknown { unknown += 1 }
            draft.begin(isUnknown ? nil : header.label.name, start: header.time)
        } end: { draft in
            if unknown > 0 { draft.assume("“Unknown Speaker” is taken for no name") }
        }
        return [call]
    }

    private static func header(_ line: ArraySlice<UInt8>) -> TimedName? {
        TimedName(line).flatMap { $0.isWide ? $0 : nil }
    }
}
