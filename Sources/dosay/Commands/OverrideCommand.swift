import ArgumentParser
import Coach
import Shelf

/// `dosay override`: a trainer's word on what was judged in a practice.
struct OverrideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "override", abstract: "A trainer's word on something that was judged in a practice.",
        discussion: """
            With a file alone it lists what is disputed in it and what was overridden. With TURN CHECK (2 right-regime), or the id of \
            a goal, it records that it passed or failed, who says so and why; the practice is scored anew from then on, wherever \
            it is held again.
            """)

    enum Word: String, EnumerableFlag { case passed, failed }

    @Flag(help: "What counts from now on.")
    var word: Word?
    @Option(help: "Why; whoever was judged reads it.")
    var why: String?
    @Option(help: ArgumentHelp("Who says so; else who is logged in.", valueName: "name"))
    var by: String?
    @OptionGroup var shared: SharedOptions
    @Argument(help: "The file of a practice.")
    var file: String
    @Argument(help: "TURN CHECK, or GOAL.")
    var what: [String] = []

    func run() throws {
        let workplace = try shared.setting.workplace()
        let room = try PracticeRoom(workplace, rep: nil, keepingIn: nil)
        guard let record = try PracticeRecord.read(file) else { throw Failure.unreadable("\(file) is no practice") }
        let (start, now) = try room.start(of: record)
        var rehearsal = start
        for event in record.events { rehearsal.take(event) }
        guard !what.isEmpty else { return list(rehearsal) }
        guard now == record.opening else {
            throw Failure.usage(
                "\(file) was heard by other knowledge or another scenario than there is here: lay it over with --knowledge"
            )
        }
        guard let word else { throw Failure.usage("did it pass or fail? --passed or --failed") }
        guard let why = why?.trimmed, !why.isEmpty else { throw Failure.usage("why? --why \"…\"") }
        guard let by = by ?? workplace.user else { throw Failure.usage("who says so? --by NAME") }
        let before = Debrief(rehearsal).score
        let contested = try contested(rehearsal)
        let event = Rehearsal.Event.override(
            Override(of: contested, passed: word == .passed, by: by, at: Clock.stamp(), why: why))
        guard rehearsal.take(event) else { throw Failure.usage("\(what.joined(separator: " ")) wasn't judged") }
        var kept = try PracticeRoom.goOn(record)
        try kept.append(event, rehearsal, at: Clock.stamp())
        try kept.append(result: room.result(rehearsal), at: Clock.stamp())
        let after = Debrief(rehearsal).score
        Output.line(
            "\(Self.name(contested)) \(word.rawValue), says \(by): \(after.inWords), \(before.inWords) before".inert)
    }

    private func contested(_ rehearsal: Rehearsal) throws(Failure) -> Contested {
        let goals = rehearsal.scenario.goals.map(\.id)
        guard what.count == 2 else {
            if goals.contains(what[0]) { return .goal(what[0]) }
            throw .usage(
                "there is no goal \(what[0]); \(Suggestion.hint(for: what[0], among: goals) ?? "a goal, or TURN CHECK")"
            )
        }
        guard let turn = Int(what[0]), case let made = rehearsal.checks(of: turn), !made.isEmpty else {
            throw .usage("there is no turn \(what[0]); there are \(rehearsal.turns.count)")
        }
        guard let check = made.first(where: { $0.rawValue == what[1] }) else {
            let names = made.map(\.rawValue)
            let hint = Suggestion.hint(for: what[1], among: names) ?? names.joined(separator: ", ")
            throw .usage("which check of turn \(turn)? \(hint)")
        }
        return .check(turn: turn, check)
    }

    private func list(_ rehearsal: Rehearsal) {
        for dispute in rehearsal.disputes {
            let isSettled = rehearsal.overrides.contains { $0.of == dispute.of }
            let why = dispute.why.isEmpty ? "" : ": \(dispute.why)"
            Output.line("\(Self.name(dispute.of)) disputed\(isSettled ? ", settled" : "")\(why)".inert)
        }
        for override in rehearsal.overrides {
            let word = override.passed ? "passed" : "failed"
            Output.line(
                "\(Self.name(override.of)) \(word), says \(override.by) at \(override.at): \(override.why)".inert)
        }
        if rehearsal.disputes.isEmpty, rehearsal.overrides.isEmpty { Output.note("dosay: nothing is disputed") }
    }

    private static func name(_ contested: Contested) -> String {
        switch contested {
        case .check(let turn, let question): "turn \(turn) \(question.rawValue)"
        case .goal(let id): "goal \(id)"
        }
    }
}
