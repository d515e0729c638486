import Coach

/// A call while it is read from plain text, line by line: a name opens a cue, and lines follow until the next.
struct TextDraft {
    private(set) var draft: CallDraft
    private let recording: Recording
    private var speaker: String?
    private var start: Int?
    private var words: [UInt8] = []
    private var isOpen = false
    private var headings = 0
    private var faults = FaultList()

    /// Reads a recording: lines that expect something are taken out, and `body` is given the others but blank ones.
    ///
    /// - Parameter end: What is to be noted when all is read.
    /// - Throws: `Faults` for expectations that can't be read.
    static func call(
        in recording: Recording, of format: any TranscriptFormat.Type,
        body: (inout TextDraft, _ words: ArraySlice<UInt8>) -> Void, end: (inout TextDraft) -> Void = { _ in }
    ) throws(Faults) -> RecordedCall {
        var text = TextDraft(draft: CallDraft(format, recording), recording: recording)
        for line in recording.lines {
            let words = line.trimmed
            if words.isEmpty { continue }
            do throws(Fault) {
                guard let expected = try ExpectationLine.read(line, in: recording.name) else {
                    body(&text, words)
                    continue
                }
                text.close()
                text.draft.expect(expected, line: line.number)
            } catch {
                text.faults.add(error)
            }
        }
        text.close()
        end(&text)
        try text.faults.throwIfAny()
        text.draft.assume(text.headings, "line above the first name left out", "lines above the first name left out")
        return text.draft.call()
    }

    private init(draft: CallDraft, recording: Recording) {
        self.draft = draft
        self.recording = recording
    }

    /// Somebody begins to speak.
    mutating func begin(_ speaker: String?, start: Int?) {
        close()
        (self.speaker, self.start, isOpen) = (speaker, start, true)
    }

    /// Whoever speaks says something. What nobody says is left out.
    mutating func say(_ line: ArraySlice<UInt8>) {
        guard isOpen || !draft.cues.isEmpty else {
            headings += 1
            return
        }
        if !words.isEmpty { words.append(0x20) }
        words += line
    }

    /// Notes something that was taken for granted.
    mutating func assume(_ text: String) { draft.assume(text) }

    private mutating func close() {
        if !words.isEmpty {
            // Lines below an expectation, without a name, go on with the cue above it.
            draft.add(Cue(speaker: speaker, start: isOpen ? start : nil, text: Markup.decoded(words[...])))
        }
        words.removeAll(keepingCapacity: words.count < 1 << 16)
        isOpen = false
    }
}
