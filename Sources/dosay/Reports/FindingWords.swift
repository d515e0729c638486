import Coach
import Shelf

extension Finding.Kind {
    /// What it is called.
    var words: String {
        switch self {
        case .dontSay: "don't say"
        case .doSay: "do say"
        case .question: "asked"
        case .missedQuestion: "question missed"
        case .wrongRegime: "wrong method"
        case .staleClaim: "shaky figure"
        }
    }

    /// A sign that a glance finds.
    var mark: String {
        switch self {
        case .dontSay, .missedQuestion, .wrongRegime, .staleClaim: "✗"
        case .doSay: "✓"
        case .question: "?"
        }
    }
}

extension Finding {
    /// Whether it counts against the rep to the end.
    var isStanding: Bool { kind.isFault && correctedIn == nil }

    /// What it is called, with the row of a don't-say.
    var title: String { kind.words + (row.map { " \($0)" } ?? "") }

    /// What the better line is for.
    var insteadWords: String { kind == .missedQuestion ? "ask first" : "say instead" }
}

extension HeardIntent {
    /// What answers it, and whether a question comes first.
    var answeredBy: String {
        (regime.map { "answered by \($0)" } ?? "lay out the options") + (asksFirst ? ", after a question" : "")
    }
}
