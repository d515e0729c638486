import Coach

/// What happens in a practice besides what is said, as a line of its file has it.
enum PracticeEventLine {
    /// The fields of such lines: one of them tells which it is.
    static let names = ["hint", "again", "dispute", "override", "worded", "result"]

    static func fields(_ event: Rehearsal.Event, turn: Int) -> [(String, JSON)] {
        switch event {
        case .answer: []
        case .hint: [("hint", .integer(turn))]
        case .again(let turn): [("again", .integer(turn))]
        case .dispute(let dispute):
            [("dispute", .object(subject(dispute.of) + [("why", .text(dispute.why))]))]
        case .override(let override):
            [
                (
                    "override",
                    .object(
                        subject(override.of) + [
                            ("passed", .bool(override.passed)), ("by", .text(override.by)),
                            ("why", .text(override.why)),
                        ])
                )
            ]
        }
    }

    /// nil for a line that tells of nothing that happened.
    static func event(_ line: JSONLine) -> Rehearsal.Event? {
        if line.has("hint") { return .hint }
        if let turn = line.integer("again") { return .again(turn: turn) }
        if let dispute = line.object("dispute"), let of = contested(dispute) {
            return .dispute(Dispute(of: of, why: dispute.text("why") ?? ""))
        }
        if let override = line.object("override"), let of = contested(override), let passed = override.bool("passed") {
            return .override(
                Override(
                    of: of, passed: passed, by: override.text("by") ?? "", at: line.text("at") ?? "",
                    why: override.text("why") ?? ""))
        }
        return nil
    }

    private static func subject(_ contested: Contested) -> [(String, JSON)] {
        switch contested {
        case .check(let turn, let question):
            [("turn", .integer(turn)), ("check", .text(question.rawValue)), ("goal", .null)]
        case .goal(let id): [("turn", .null), ("check", .null), ("goal", .text(id))]
        }
    }

    private static func contested(_ line: JSONLine) -> Contested? {
        if let goal = line.text("goal") { return .goal(goal) }
        guard let turn = line.integer("turn"),
            let question = line.text("check").flatMap(CallScorecard.Question.init(rawValue:))
        else { return nil }
        return .check(turn: turn, question)
    }
}
