/// How well an answer met a card: never what somebody says of themselves.
public enum Grade: String, Sendable, Hashable, CaseIterable {
    /// What loses the room was said, the buyer was sent the wrong way, or a method came before the question that comes first.
    case again
    /// Nothing was said wrong, but what the card asks for didn't come, or a shaky figure was cited as fact.
    case hard
    /// What the card asks for came, and nothing wrong with it.
    case good
    /// All of it: what answers the buyer was named, something was asked that settles the matter, and nothing was wrong.
    case easy

    /// As FSRS counts grades: 1…4.
    public var number: Int {
        switch self {
        case .again: 1
        case .hard: 2
        case .good: 3
        case .easy: 4
        }
    }

    /// - Parameter marks: What the checks made of an answer to what the card is about.
    init(_ marks: AnswerMarks, on card: DrillCard) {
        if marks.failed(.noDontSay) || marks.failed(.noWrongRegime) || (card.kind == .ask && marks.cameBeforeAsking) {
            self = .again
            return
        }
        // Where the options themselves are asked for, whatever takes it up answers it.
        let names = marks.passed(card.kind == .answer && card.regime == nil ? .answered : .rightRegime)
        let meets =
            switch card.kind {
            case .dontSay: marks.passed(.answered)
            case .ask: marks.passed(.askedFirst)
            case .answer: names
            }
        guard meets, !marks.failed(.noStaleClaim) else {
            self = .hard
            return
        }
        self = names && marks.asked && marks.isSpotless ? .easy : .good
    }
}
