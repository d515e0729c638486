import Coach
import Shelf

extension CallScorecard.Check {
    /// Where it shows, with the words; nil when what was wanted never came.
    var evidence: String? {
        turn.map { CallTime.place(turn: $0, at: at) + (quote.isEmpty ? "" : ": “\(quote)”") }
    }
}

extension CallScorecard {
    /// The checks of one thing that a buyer raised.
    struct Raised {
        let intent: String
        let turn: Int
        let checks: [Check]
    }

    /// The checks by what they are about, in the order of the call.
    var raised: [Raised] {
        var groups: [Raised] = []
        for check in checks {
            if let last = groups.last, last.intent == check.intent, last.turn == check.raisedIn {
                groups[groups.count - 1] = Raised(intent: last.intent, turn: last.turn, checks: last.checks + [check])
            } else {
                groups.append(Raised(intent: check.intent, turn: check.raisedIn, checks: [check]))
            }
        }
        return groups
    }
}

extension TalkFigures {
    /// The figures there are, with what they are called.
    var words: [(name: String, value: String)] {
        // What nobody said has no figure.
        func ofReps(_ value: Double?) -> Double? { longestMonologue == nil ? nil : value }
        func rounded(_ value: Double) -> String { String(Int(value.rounded())) }
        let figures: [(String, String?)] = [
            ("reps' share of the talk", ofReps(talkRatio).map { rounded($0 * 100) + " %" }),
            ("longest a rep spoke", longestMonologue.map { CallTime.text($0) }),
            ("longest a buyer spoke", longestStory.map { CallTime.text($0) }),
            ("speaker changes an hour", interactivity.map(rounded)),
            ("reps' pause before an answer", patience.map { JSON.fraction(Double(($0 + 50) / 100) / 10).line + " s" }),
            ("reps' questions an hour", ofReps(questionRate).map(rounded)),
        ]
        return figures.compactMap { name, value in value.map { (name, $0) } }
    }

    /// What to know of how they came about; nil for nothing.
    var caveat: String? { isEstimated ? "no times in the recording: reckoned from words, at 150 a minute" : nil }
}
