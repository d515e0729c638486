import Shelf

@testable import Coach
@testable import dosay

/// Made-up calls, as if they had been listened to.
enum SampleCalls {
    private static let rubric = Rubric(
        checks: zip(
            CallScorecard.Question.allCases,
            [
                "took it up", "asked before naming a method", "named what answers it", "left no don't-say standing",
                "named no method beside the point", "cited no shaky figure as fact",
            ]
        ).map { Rubric.Check(question: $0, name: $1, asks: "", passes: "", practise: "") }, figures: [])
    static let setting = ReportSetting(knowledge: "2f1c9ab0", prompt: "coach@1")

    /// A turn that begins when it says and takes eight seconds; nil: without times.
    static func turn(
        _ index: Int, _ speaker: String?, _ role: Role, at second: Int?, _ text: String, raises: [HeardIntent] = [],
        _ findings: [Finding] = []
    ) -> HeardTurn {
        let turn = Turn(
            index: index, speaker: speaker, role: role, start: second.map { $0 * 1_000 },
            end: second.map { $0 * 1_000 + 8_000 }, text: text)
        let isBuyer = role == .buyer || role == .unknown
        return HeardTurn(
            turn: turn, intents: raises, confidence: isBuyer ? raises.first?.confidence ?? 0.93 : nil,
            findings: findings)
    }

    static func raised(_ intent: String, _ quote: String, _ regime: String?, asksFirst: Bool = false) -> HeardIntent {
        HeardIntent(
            intent: intent, confidence: 0.8734, quote: quote, regime: regime, rule: "\(intent)-open",
            asksFirst: asksFirst)
    }

    static func call(
        file: String, name: String? = nil, format: String = "webvtt", _ turns: [HeardTurn],
        expecting expectations: [ReplayedCall.Expectation] = []
    ) -> ReplayedCall {
        ReplayedCall(
            id: nil, file: file, format: format, name: name,
            call: HeardCall(turns: turns, scorecard: CallScorecard(turns, Self.rubric)),
            expectations: expectations)
    }

    /// One long enough to have something of everything.
    static let one: ReplayedCall = {
        let train = "We'd need you to train it on our data before anyone here touches it."
        let sure = "Sure, we can train it on your data."
        let weeks = "It's about two weeks."
        let figure = "Everybody saves 80 percent that way."
        let back = "Actually, let me take that back."
        let ask = "Should it know what's in your files, or write the way your office does?"
        let change = "It should know our policies, and they change every quarter."
        let read = "Then let it read them when it's asked."
        let tuned = "Or we fine-tune it each quarter so it learns them."
        let stay = "And none of this may leave our building."
        let inside = "It runs on your machines, so nothing leaves."
        return call(
            file: "calls/2026-03-04-northwind.vtt", name: "Northwind discovery",
            [
                turn(0, "Sam Ortiz", .rep, at: 0, "Thanks for making the time, both of you."),
                turn(1, "Priya Nair", .buyer, at: 9, "Sure. Lee from security is on as well."),
                turn(
                    2, "Priya Nair", .buyer, at: 18, "So, the short version. \(train)",
                    raises: [raised("train-on-our-data", train, "fine-tuning", asksFirst: true)]),
                turn(
                    3, "Sam Ortiz", .rep, at: 27, "\(sure) \(weeks) \(figure)",
                    [
                        Finding(
                            kind: .dontSay, phrase: "sure-train", row: "002.1", regime: "fine-tuning", quote: sure,
                            why: "it promises a method before anyone has named the problem",
                            doSay:
                                "People mean one of two things by that: it should know your material, or write the way you do.",
                            correctedIn: 5),
                        Finding(
                            kind: .missedQuestion, phrase: "know-or-form", regime: "fine-tuning", quote: sure,
                            why: "train-on-our-data has no answer before it is known what for", doSay: ask,
                            correctedIn: 5),
                        Finding(
                            kind: .staleClaim, phrase: "saves-80", quote: figure,
                            why: "the documents disagree on this; say so, or leave the figure out",
                            doSay:
                                "One source has it that tuning saves 80 percent. I'd confirm it before we lean on it."),
                    ]),
                turn(4, "Lee Chan", .buyer, at: 40, "Hm. That sounds quick."),
                turn(
                    5, "Sam Ortiz", .rep, at: 52, "\(back) \(ask)",
                    [
                        Finding(
                            kind: .question, phrase: "know-or-form", quote: ask, why: "it settles purpose")
                    ]),
                turn(
                    6, "Priya Nair", .buyer, at: 64, change,
                    raises: [raised("know-our-documents", change, "retrieval")]),
                turn(
                    7, "Sam Ortiz", .rep, at: 75,
                    "\(read) Next quarter's policy is live the day you publish it. \(tuned)",
                    [
                        Finding(
                            kind: .doSay, phrase: "let-it-read", regime: "retrieval", quote: read,
                            why: "it answers what changes with what is read, not with what is learned"),
                        Finding(
                            kind: .wrongRegime, regime: "fine-tuning", quote: tuned,
                            why: "know-our-documents is answered by retrieval, and this steers to fine-tuning",
                            doSay: "Then let it read them when it's asked, with no new run."),
                    ]),
                turn(
                    8, "Lee Chan", .buyer, at: 96, stay,
                    raises: [raised("data-leaves-boundary", stay, "deployment")]),
                turn(
                    9, "Sam Ortiz", .rep, at: 108, inside,
                    [
                        Finding(
                            kind: .doSay, phrase: "runs-inside", regime: "deployment", quote: inside,
                            why: "it says where it runs before anything else")
                    ]),
                turn(10, "Lee Chan", .buyer, at: 119, "That helps."),
            ],
            expecting: [
                ReplayedCall.Expectation(
                    turn: 2, expected: "train-on-our-data", isMet: true, heard: "train-on-our-data"),
                ReplayedCall.Expectation(turn: 4, expected: "training-time", isMet: false, heard: "out-of-scope"),
            ])
    }()

    /// Twelve short ones, of three reps who get better. The last has nobody who is known to be a rep.
    static let twelve: [ReplayedCall] = (0..<12).map { at in
        let reps = ["Sam Ortiz", "Dana Wolf", "Noor Haddad"]
        let intents = [
            "train-on-our-data", "know-our-documents", "train-on-our-data", "running-cost", "who-owns-the-result",
        ]
        let intent = intents[at % intents.count]
        let rep = reps[at % reps.count]
        let wish = "What about \(intent.split(separator: "-").joined(separator: " "))?"
        let bad = "Sure, we can train it on your data."
        let good = "Let's see first what it should know."
        let isTimed = at % 4 != 3
        var findings: [Finding] = []
        for count in 0..<max(0, 4 - at / 2) {
            findings.append(
                Finding(
                    kind: count % 3 == 2 ? .wrongRegime : .dontSay, phrase: "x-\(count)", row: "002.\(count + 1)",
                    regime: "fine-tuning", quote: bad, why: "it promises a method before anyone has named the problem",
                    doSay: good, correctedIn: at % 5 == 1 ? 3 : nil))
        }
        if at > 3 {
            findings.append(Finding(kind: .question, phrase: "know-or-form", quote: good, why: "it settles purpose"))
        }
        return call(
            file: "calls/call-\(at + 1).txt", format: "text",
            [
                turn(
                    0, "Buyer \(at + 1)", .buyer, at: isTimed ? 3 : nil, wish,
                    raises: [raised(intent, wish, "retrieval", asksFirst: at % 2 == 0)]),
                turn(
                    1, rep, at == 11 ? .other : .rep, at: isTimed ? 14 : nil, "\(bad) \(good)", at == 11 ? [] : findings
                ),
                turn(2, "Buyer \(at + 1)", .buyer, at: isTimed ? 30 : nil, "All right."),
                turn(3, rep, at == 11 ? .other : .rep, at: isTimed ? 41 : nil, "I'll send you that."),
            ])
    }

    /// A call in which everything that is foreign attacks.
    static let hostile: ReplayedCall = {
        let attack = "<script>alert(\"x\")</script>' & \u{202E}]]>\u{1B}[31m\u{0}\u{FFFE}\u{200B}\n=1+1|`**"
        return call(
            file: "=HYPERLINK(\"http://evil\")\(attack)", name: attack, format: "@\(attack)",
            [
                turn(0, attack, .buyer, at: 0, attack, raises: [raised("train-on-our-data", attack, "fine-tuning")]),
                turn(
                    1, "+" + attack, .rep, at: 9, "-" + attack,
                    [Finding(kind: .dontSay, phrase: attack, row: attack, quote: attack, why: attack, doSay: attack)]),
            ], expecting: [ReplayedCall.Expectation(turn: 0, expected: attack, isMet: false, heard: attack)])
    }()
}

/// What a report writes of calls.
func written(
    _ id: String, _ calls: [ReplayedCall], unreadable: [(String, String)] = [],
    _ setting: ReportSetting = SampleCalls.setting
) -> String {
    guard var report = ReplayReports.find(id)?.init(setting) else { return "there is no \(id)" }
    var bytes: [UInt8] = []
    for call in calls { report.take(.call(call)) { bytes += $0 } }
    for (file, reason) in unreadable { report.take(.unreadable(file: file, reason: reason, id: nil)) { bytes += $0 } }
    report.take(.end) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
}
