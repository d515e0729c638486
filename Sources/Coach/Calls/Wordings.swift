import Classifier

/// How near lines are in their words.
struct Wordings {
    private let words: Set<String>

    init(_ text: String) { words = Self.words(text) }

    /// The one with the largest share of words in common (Jaccard); nil when none has any.
    func nearest<Line>(of lines: [Line], _ text: (Line) -> String) -> Line? {
        var best: (line: Line, share: Double)?
        for line in lines {
            let other = Self.words(text(line))
            let common = Double(words.intersection(other).count)
            let share = common / max(1, Double(words.union(other).count))
            if common > 0, share > best?.share ?? 0 { best = (line, share) }
        }
        return best?.line
    }

    /// Stems of words that mean something by themselves.
    private static func words(_ text: String) -> Set<String> {
        Set(Statement(text).spoken.map(\.key).filter { $0.utf8.count > 3 })
    }
}
