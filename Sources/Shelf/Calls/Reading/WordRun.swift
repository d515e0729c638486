import Coach

/// Words that come one by one, joined for as long as one speaker goes on.
struct WordRun {
    private var speaker: String?
    private var start: Int?
    private var last: Int?
    private var text = ""

    /// Adds a word; what was said before comes back when somebody else says this one.
    mutating func add(_ word: String, _ speaker: String?, start: Int?, end: Int?) -> Cue? {
        if !text.isEmpty, speaker == self.speaker {
            text += " \(word)"
            last = end ?? last
            return nil
        }
        let finished = self.end()
        (self.speaker, self.start, last, text) = (speaker, start, end, word)
        return finished
    }

    /// Adds a mark to the word before it.
    mutating func punctuate(_ mark: String) {
        if !text.isEmpty { text += mark }
    }

    /// What was said last; nil when nothing was.
    mutating func end() -> Cue? {
        defer { text = "" }
        return text.isEmpty ? nil : Cue(speaker: speaker, start: start, end: last, text: text)
    }
}
