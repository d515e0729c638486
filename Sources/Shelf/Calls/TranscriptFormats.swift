/// Every format that can be read.
public enum TranscriptFormats {
    /// In the order in which they are tried: what is inside decides, never the file's name.
    public static let all: [any TranscriptFormat.Type] = [
        TeamsVTT.self, ParenthesizedVTT.self, WebexVTT.self, ZoomVTT.self, SRT.self,
        ZoomCaptions.self, Otter.self, GoogleMeet.self, Markdown.self, InlineText.self,
        Gong.self, Fireflies.self, AmazonTranscribe.self, ContactLens.self, Whisper.self, Deepgram.self,
        SessionLines.self, ChatMessages.self, Turns.self,
    ]

    /// The format of an id.
    ///
    /// - Throws: `Faults` for an id that no format has, with the one that was probably meant.
    public static func format(_ id: String) throws(Faults) -> any TranscriptFormat.Type {
        if let format = all.first(where: { $0.id == id }) { return format }
        let ids = all.map { $0.id }
        throw Faults([
            Fault(
                Place("--from"), "there is no format \(id)",
                hint: Suggestion.hint(for: id, among: ids) ?? "it can be \(ids.joined(separator: ", "))")
        ])
    }

    /// The calls of a recording.
    ///
    /// - Parameter format: The format it is known to be of; nil to find out.
    /// - Throws: `Faults` when it is of no format, is broken, or holds no words.
    public static func calls(
        in recording: Recording, from format: (any TranscriptFormat.Type)? = nil
    ) throws(Faults) -> [RecordedCall] {
        if let format {
            if let calls = try format.calls(in: recording) { return try spoken(calls, recording) }
            throw Faults([
                Fault(Place(recording.name), "isn't \(format.name)", hint: "without --from, its own format is found")
            ])
        }
        for format in all {
            if let calls = try format.calls(in: recording) { return try spoken(calls, recording) }
        }
        throw Faults([unknown(recording)])
    }

    private static func spoken(_ calls: [RecordedCall], _ recording: Recording) throws(Faults) -> [RecordedCall] {
        guard calls.contains(where: { $0.cues.contains { $0.text.contains { !$0.isWhitespace } } }) else {
            throw Faults([
                Fault(
                    Place(recording.name), "holds no turns: nobody says a word",
                    hint: "export the call's transcript again")
            ])
        }
        return calls
    }

    private static func unknown(_ recording: Recording) -> Fault {
        let place = Place(recording.name)
        guard recording.isText else {
            return Fault(
                place, "is JSON of no known shape",
                hint: "one object a line with `speaker` and `text` can be read, and so can "
                    + all.map { $0.name }.joined(separator: ", "))
        }
        return Fault(
            place, "names no speakers in any way that is known",
            hint: "write `Name: words` lines, or export as .vtt (from Microsoft Graph, ask for text/vtt)")
    }
}
