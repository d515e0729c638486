/// What came of holding a session again, for people.
struct VerificationPage {
    private let screen: Screen

    init(_ screen: Screen) { self.screen = screen }

    func show(_ verification: Verification) {
        screen.say(verification.file, .strong, indent: 0)
        row("is", "\(verification.what); \(verification.turns) turn\(verification.turns == 1 ? "" : "s") held again")
        for remark in verification.remarks { row("note", remark) }
        for problem in verification.problems {
            screen.labelled("line \(problem.line)", problem.text, .warning, column: 10)
        }
        if let score = verification.score, score.then == score.here {
            row("score", "\(score.here), the same as recorded")
        }
        if verification.isSame { row("whole", "every line as it was written, and the same comes out") }
    }

    private func row(_ label: String, _ text: String) { screen.labelled(label, text, column: 10) }
}
