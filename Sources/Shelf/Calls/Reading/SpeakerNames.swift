/// The names that lines of a recording begin with: those that are surely names, and those that come more than once.
struct SpeakerNames {
    private var counts: [String: Int] = [:]

    /// Looks at a line that a name may begin.
    mutating func look(at line: ArraySlice<UInt8>) {
        if let label = SpeakerLabel(line) { count(label) }
    }

    /// Counts a label.
    mutating func count(_ label: SpeakerLabel) {
        if label.likeness == .perhaps { counts[label.name, default: 0] += 1 }
    }

    /// The speaker and the words of a line; no speaker when it begins with no name.
    func split(_ line: ArraySlice<UInt8>) -> (speaker: String?, words: ArraySlice<UInt8>) {
        guard let label = SpeakerLabel(line), isName(label) else { return (nil, line) }
        return (label.name, label.rest)
    }

    func isName(_ label: SpeakerLabel) -> Bool {
        label.likeness == .surely || counts[label.name, default: 0] > 1
    }
}
