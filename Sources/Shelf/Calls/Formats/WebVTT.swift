import Coach

/// What the dialects of WebVTT share: how they are told apart, and how their captions become cues.
enum WebVTT {
    enum Dialect {
        case voiceTags, parentheses, quotedIDs, plain
    }

    /// The dialect of a recording: the first sign of one decides; nil when it isn't WebVTT.
    static func dialect(of recording: Recording) -> Dialect? {
        let header = recording.bytes.drop { $0.isBlank }
        guard header.starts(with: "WEBVTT".utf8), header.dropFirst(6).first?.isBlank ?? true else { return nil }
        for line in recording.lines {
            let words = line.trimmed
            switch words.first {
            case UInt8(ascii: "<") where VoiceTag.opens(words): return .voiceTags
            case UInt8(ascii: "(") where ParenthesizedVTT.name(words) != nil: return .parentheses
            case let first? where first.isDigit && WebexVTT.name(words) != nil: return .quotedIDs
            default: continue
            }
        }
        return .plain
    }

    /// A recording of a dialect made a call; nil when it isn't of the dialect.
    static func call(
        in recording: Recording, _ dialect: Dialect, of format: any TranscriptFormat.Type,
        cues: (Captions) -> (Caption) -> [Cue]
    ) throws(Faults) -> [RecordedCall]? {
        guard self.dialect(of: recording) == dialect else { return nil }
        let captions = try Captions(recording)
        var draft = CallDraft(format, recording)
        draft.add(captions, cues: cues(captions))
        return [draft.call()]
    }
}

extension CallDraft {
    /// Adds captions, and what is expected where it stands among them.
    mutating func add(_ captions: Captions, cues: (Caption) -> [Cue]) {
        var expected = captions.expected[...]
        for (at, caption) in captions.all.enumerated() {
            while let next = expected.first, next.captions <= at {
                expect(next.expected, line: next.line.number)
                expected.removeFirst()
            }
            for cue in cues(caption) { add(cue) }
        }
        for next in expected { expect(next.expected, line: next.line.number) }
    }
}

extension Caption {
    /// A cue of the caption's times.
    func cue(_ speaker: String?, _ text: String) -> Cue { Cue(speaker: speaker, start: start, end: end, text: text) }
}
