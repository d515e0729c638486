import Classifier

/// How near lines are in their words.
struct Wordings {
    /// Stems of words that mean something by themselves.
    private let words: Set<String>

    init(_ statement: Statement) { words = Set(statement.spoken.lazy.map(\.key).filter { $0.utf8.count > 3 }) }

    /// The one with the largest share of words in common (Jaccard); nil when none has any.
    func nearest<Line>(of lines: [Worded<Line>]) -> Line? {
        var best: (line: Line, share: Double)?
        for line in lines {
            let common = words.count { line.wordings.words.contains($0) }
            let share = Double(common) / Double(max(1, words.count + line.wordings.words.count - common))
            if common > 0, share > best?.share ?? 0 { best = (line.line, share) }
        }
        return best?.line
    }
}

/// A line with its words, which are made out once.
struct Worded<Line> {
    let line: Line
    let wordings: Wordings

    init(_ line: Line, _ text: String) {
        self.line = line
        wordings = Wordings(Statement(text))
    }
}
