import Coach

/// Google Meet's text: `Name 00:05` above the words; the time may lack where the name has come before.
public enum GoogleMeet: TranscriptFormat {
    public static let id = "meet"
    public static let name = "Google Meet text"
    public static let help = "text with Name 00:05 above the words"

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        guard recording.isText, let names = names(in: recording) else { return nil }
        let call = try TextDraft.call(in: recording, of: Self.self) { draft, words in
            if let header = TimedName(words), names.contains(header.label.name) {
                draft.begin(header.label.name, start: header.time)
            } else if words.count <= SpeakerLabel.limit, names.contains(words.text) {
                draft.begin(words.text, start: nil)
            } else {
                draft.say(words)
            }
        }
        return [call]
    }

    /// The names that stand before times; nil when the text is of another format.
    private static func names(in recording: Recording) -> Set<String>? {
        var all = SpeakerNames()
        var labels: [SpeakerLabel] = []
        var seen: Set<String> = []
        var comesSoon = false
        for (at, line) in recording.filledLines.enumerated() {
            if at < 12, Captions.isTimes(line.bytes) { return nil }
            guard let header = TimedName(line.trimmed), !header.isWide else { continue }
            if at < 12, header.label.likeness == .surely { comesSoon = true }
            all.count(header.label)
            if seen.insert(header.label.name).inserted { labels.append(header.label) }
        }
        // A title may look like one name with a time, above text that names its speakers in another way.
        let first = recording.filledLines.first { _ in true }.flatMap { TimedName($0.trimmed) }
        guard comesSoon, labels.count > 1 || first != nil else { return nil }
        return Set(labels.filter(all.isName).map(\.name))
    }
}
