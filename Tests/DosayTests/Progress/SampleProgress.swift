import Shelf

@testable import Coach
@testable import dosay

/// Made-up practices, as if they had been read.
enum SampleProgress {
    private static let scenarios = [
        "seven-days-to-appeal", "break-the-glass", "seven-days-to-appeal", "minutes-of-the-board",
    ]
    private static let intents = ["train-on-our-data", "know-our-documents", "running-cost"]
    private static let slips = [
        ("002.1", "Sure, we can train it on your data.", "Should it know what's in your files, or write as you do?"),
        ("000.2", "Fine-tuning will teach it your policies.", "It reads the policy when it's asked."),
    ]

    /// A practice on a day since Monday, 2026-10-05, of a rep who slips so often.
    private static func practice(_ rep: String?, day: Int, slips count: Int, hints: Int = 0) -> KeptPractice {
        let answers = (0..<4).map { turn in
            let isGood = turn * 2 >= count
            let said = turn < count ? [Self.slips[turn % 2]] : []
            return PracticeResult.Answer(
                intent: turn == 3 ? nil : intents[turn],
                checks: [
                    .init(question: "answered", passed: turn != 1 || isGood),
                    .init(question: "asked-first", passed: isGood),
                    .init(question: "no-dont-say", passed: said.isEmpty),
                ],
                dontSays: said.map { row, quote, instead in
                    .init(row: row, quote: quote, instead: instead, isTakenBack: day % 3 == 1)
                })
        }
        let points = max(0, 12 - Double(count) * 2.5 - Double(hints))
        return KeptPractice(
            file: "practices/\(rep ?? "mine")/\(day).jsonl", rep: rep,
            result: PracticeResult(
                at: Moment(milliseconds: (20_731 + day) * 86_400_000 + 32_400_000),
                scenario: scenarios[day % scenarios.count], outcome: count == 0 ? .won : count > 3 ? .walked : .lost,
                score: PracticeResult.Score(met: points, of: 14), hints: hints, answers: answers),
            retries: hints)
    }

    private static func brokenOff(_ rep: String?) -> KeptPractice {
        KeptPractice(file: "practices/x.jsonl", rep: rep, result: nil, retries: 0)
    }

    private static func course(_ rep: String?) -> [KeptPractice] {
        [4, 3, 3, 2, 3, 1, 2, 0, 1, 0, 0, 1, 0, 0].enumerated().map { at, slips in
            practice(rep, day: at * 4, slips: slips, hints: at % 5 == 2 ? 1 : 0)
        }
    }

    /// One's own, which name nobody.
    static let mine = Progress(course(nil) + [brokenOff(nil)])

    static let reps = Progress(
        course("Sam Ortiz") + [brokenOff("Sam Ortiz"), brokenOff("Noor Haddad")]
            + [2, 1, 2, 2, 1, 3].enumerated().map { practice("Dana Wolf", day: $0.offset * 7, slips: $0.element) }
            + [practice("Noor Haddad", day: 40, slips: 0), practice("Noor Haddad", day: 44, slips: 1)])

    /// One in which everything that is foreign attacks.
    static let hostile: Progress = {
        let attack = "<script>alert(\"x\")</script>' & \u{202E}]]>\u{1B}[31m\u{0}\u{FFFE}\u{200B}\n=1+1|`**"
        let answer = PracticeResult.Answer(
            intent: attack, checks: (0..<3).map { _ in .init(question: attack, passed: false) },
            dontSays: [.init(row: attack, quote: attack, instead: attack, isTakenBack: false)])
        return Progress(
            [attack, "b"].map { rep in
                KeptPractice(
                    file: attack, rep: rep,
                    result: PracticeResult(
                        at: Moment(milliseconds: 0), scenario: attack, outcome: .walked, score: .init(met: 1, of: 3),
                        hints: 0, answers: [answer]), retries: 0)
            })
    }()

    static let none = Progress([])

    static let names = CheckNames(
        Rubric(
            checks: [
                (.answered, "took it up"), (.askedFirst, "asked before naming a method"),
                (.noDontSay, "left no don't-say standing"),
            ].map { Rubric.Check(question: $0, name: $1, asks: "", passes: "", practise: "") }, figures: []))

    static func text(_ progress: Progress, width: Int = 80, ink: Ink = Ink(.never, [:])) -> String {
        ProgressText(TextPage(ink: ink, width: width), names).report(progress, folder: "practices")
    }

    static func html(_ progress: Progress) -> String {
        ProgressPage(progress, folder: "practices", names).html
    }
}
