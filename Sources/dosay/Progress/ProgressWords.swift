import Coach
import Shelf

extension Double {
    /// A share, in whole percents.
    var percent: String { "\(Int((self * 100).rounded())) %" }

    /// Points, which come in halves; others have at most two decimals.
    var points: String {
        let whole = rounded(.down)
        guard magnitude < 1e9 else { return "\(self)" }
        switch self - whole {
        case 0: return String(Int(whole))
        case 0.5: return whole == 0 ? "½" : "\(Int(whole))½"
        default: return JSON.fraction((self * 100).rounded() / 100).line
        }
    }
}

extension Int {
    /// How many of something there are: "1 hint", "2 hints".
    func counted(_ one: String, _ many: String? = nil) -> String { "\(self) \(self == 1 ? one : many ?? one + "s")" }
}

extension PracticeResult.Score {
    var words: String { "\(met.points) of \(of.points)" }
}

extension Rehearsal.Outcome {
    var words: String { self == .walked ? "walked out" : rawValue }
}

extension RepProgress {
    /// Who it is; a practice of one's own names nobody.
    var name: String { rep ?? "without a name" }

    /// From the first day to the last; nil without any.
    var period: String? {
        guard let first = results.first?.at.date, let last = results.last?.at.date else { return nil }
        return first == last ? first : "\(first) to \(last)"
    }

    /// How the mean of five went; nil when there is none yet.
    var courseWords: String? {
        let window = Self.window
        if let course {
            return "The mean of \(window) practices was \(course.then.percent) after the first \(window) and is "
                + "\(course.now.percent) now."
        }
        return practices.last?.mean.map { mean in
            let all = practices.count == 2 ? "both" : "all \(practices.count)"
            return practices.count == 1 ? nil : "The mean of \(all) is \(mean.percent)."
        } ?? nil
    }

    /// The intent that is weakest, where one got a no at all.
    var weakest: TrackRecord.Intent? { record.intents.first { $0.isRanked && $0.tally.failed > 0 } }
}

extension TrackRecord.Intent {
    /// "12 of 20 checks, in 4 answers".
    var words: String { "\(tally.passed) of \(tally.of.counted("check")), in \(answers.counted("answer"))" }
}

extension TrackRecord.Row {
    /// "3 times, 1 taken back, in 2 practices".
    var words: String {
        let back = takenBack == 0 ? "" : ", \(takenBack) taken back"
        return
            "\(said == 1 ? "once" : "\(said) times")\(back), in \(practices.counted("practice"))"
    }
}

extension DontSayTrend {
    var words: String {
        switch verdict {
        case .fading: "fading"
        case .notFading: "not fading"
        case .tooFewToSay: "too few to say"
        case .noneSaid: "none said"
        }
    }

    /// What the verdict rests on.
    var evidence: String {
        let all = weeks.reduce(0) { $0 + $1.count.practices }
        guard all >= 2 * Self.fewestPractices else {
            let said = weeks.reduce(0) { $0 + $1.count.said }
            return "\(said) in \(all.counted("practice")); it takes \(2 * Self.fewestPractices) to compare."
        }
        let taken = first.takenBack + last.takenBack
        let counts =
            "\(first.said) in the first \(first.practices.counted("practice")), \(last.said) in the last "
            + "\(last.practices)\(taken == 0 ? "" : " (\(taken) taken back)")."
        switch verdict {
        case .noneSaid: return counts
        case .tooFewToSay:
            return "\(counts) It takes \(Self.fewestSaid), in \(Self.fewestPractices) practices or more, to compare."
        case .notFading where last.said >= first.said: return counts
        case .fading, .notFading:
            let times = Int(((chance ?? 1) * 100).rounded())
            let often = times < 1 ? "less than once" : times == 1 ? "once" : "\(times) times"
            return "\(counts) If nothing had changed, so few would come about by chance \(often) in 100."
        }
    }
}
