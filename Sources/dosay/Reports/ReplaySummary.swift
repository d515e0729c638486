import Coach

/// What several calls come to.
struct ReplaySummary {
    /// A rep's don't-says.
    struct Rep {
        var standing = 0
        var takenBack = 0
    }

    private(set) var calls = 0
    private(set) var unreadable: [(file: String, reason: String)] = []
    private(set) var unmet = 0
    private var raised: [String: Int] = [:]
    private var reps: [String: Rep] = [:]
    private var answers: [CallScorecard.Question: (yes: Int, all: Int)] = [:]
    private var names: [CallScorecard.Question: String] = [:]

    mutating func add(file: String, reason: String) { unreadable.append((file, reason)) }

    mutating func add(_ call: ReplayedCall) {
        calls += 1
        unmet += call.expectations.count { !$0.isMet }
        for heard in call.call.turns {
            for intent in heard.intents { raised[intent.intent, default: 0] += 1 }
            guard heard.turn.role == .rep else { continue }
            let said = heard.findings.filter { $0.kind == .dontSay }
            let standing = said.count(where: \.isStanding)
            // A rep who says none has a place here too.
            reps[heard.turn.who, default: Rep()].standing += standing
            reps[heard.turn.who, default: Rep()].takenBack += said.count - standing
        }
        for check in call.call.scorecard.checks {
            let now = answers[check.question] ?? (0, 0)
            answers[check.question] = (now.yes + (check.passed ? 1 : 0), now.all + 1)
            names[check.question] = check.name
        }
    }

    /// What buyers raised, the commonest first.
    var intents: [(intent: String, count: Int)] {
        raised.map { ($0.key, $0.value) }.sorted { (-$0.1, $0.0) < (-$1.1, $1.0) }
    }

    /// Every rep's don't-says, the most first.
    var dontSays: [(rep: String, count: Rep)] {
        reps.map { ($0.key, $0.value) }
            .sorted { (-$0.1.standing, -$0.1.takenBack, $0.0) < (-$1.1.standing, -$1.1.takenBack, $1.0) }
    }

    /// How often each question was answered with yes.
    var checks: [(name: String, yes: Int, all: Int)] {
        CallScorecard.Question.allCases.compactMap { question in
            answers[question].map { (names[question] ?? question.rawValue, $0.yes, $0.all) }
        }
    }
}

extension ReplaySummary.Rep {
    var words: String {
        let left = standing == 0 ? "none left standing" : "\(standing) left standing"
        return left + (takenBack == 0 ? "" : ", \(takenBack) taken back")
    }
}
