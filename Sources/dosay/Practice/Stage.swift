import Coach
import Shelf

/// Where a practice is held: says what the buyer says, takes what the rep does, and tells what it came to.
final class Stage: Exercise {
    private(set) var rehearsal: Rehearsal
    let screen: Screen
    private let room: PracticeRoom
    /// What words the buyer's lines through a language model; nil: they are said as they are written.
    private let voice: BuyerVoice?
    private var keeper: PracticeKeeper
    private let manner: Manner
    private(set) var hasLeft = false
    /// Whether nothing has happened since it was told what the practice came to.
    private var isTold = false
    private var saidReason = false

    init(
        _ practice: (Rehearsal, PracticeKeeper), in room: PracticeRoom, _ screen: Screen, _ manner: Manner,
        voice: BuyerVoice? = nil
    ) {
        (rehearsal, keeper) = practice
        self.room = room
        self.voice = voice
        self.screen = screen
        self.manner = manner
    }

    var knowledge: Knowledge { room.knowledge }

    var isOver: Bool { rehearsal.isOver }

    /// What the line editor shows before an answer.
    var prompt: String { isOver ? "practice, over ▸ " : "practice · you ▸ " }

    /// Says whom the rep meets, what is asked of them and how the buyer begins.
    func open() {
        guard manner != .json else { return }
        PracticeOverture(screen).show(rehearsal.scenario, knowledge.rubric)
        speak()
    }

    /// Says where a practice had got to.
    func reopen() {
        guard manner != .json else { return }
        PracticeOverture(screen).show(rehearsal.scenario, knowledge.rubric)
        if let last = rehearsal.turns.last {
            let count = rehearsal.turns.count
            screen.say("taken up after \(count) answer\(count == 1 ? "" : "s"); yours was:", .label)
            screen.say("you ▸ \(last.answer.clipped(to: 600))", .accent, indent: 0)
        }
        speak()
        concludeWhenOver()
    }

    /// Takes one line: an answer, or a command.
    func take(_ text: String) {
        guard !hasLeft else { return }
        if text.hasPrefix("/") { return PracticeCommands.run(text, self) }
        guard !isOver else {
            return tell("the practice is over; /again takes an answer back, /quit leaves")
        }
        if manner.echoes {
            screen.say("you ▸ \(text.clipped(to: 600))", .accent, indent: 0)
        }
        happen(.answer(text))
        speak()
        concludeWhenOver()
    }

    func complete(_ typed: Substring) -> [Completion] { PracticeCommands.complete(typed) }

    /// Lets something happen, and keeps it.
    ///
    /// - Returns: Whether it could.
    @discardableResult
    func happen(_ event: Rehearsal.Event) -> Bool {
        let before = rehearsal
        guard rehearsal.take(event) else { return false }
        keeper.keep(event, before, rehearsal)
        isTold = false
        sayWhyNotKept()
        return true
    }

    /// Ends it, wherever it has got to.
    func leave() {
        guard !hasLeft else { return }
        hasLeft = true
        conclude()
        keeper.close()
        feedDrill()
    }

    /// What was missed comes up in the drill; of a practice that isn't kept nothing is.
    private func feedDrill() {
        guard let path = keeper.path, keeper.reason == nil else { return }
        let (missed, reason) = room.drill(Debrief(rehearsal), from: path)
        if let reason {
            tell("the drill doesn't know of this practice: \(reason)")
        } else if missed > 0, manner == .terminal {
            screen.labelled("drill", "\(missed) to go over: /drill, or dosay drill", .label, column: 10)
        }
    }

    /// Tells what the practice came to, unless it was told already.
    func conclude() {
        guard !isTold else { return }
        isTold = true
        let debrief = Debrief(rehearsal)
        keeper.keep(result: room.result(rehearsal))
        sayWhyNotKept()
        if manner.endsInJSON { return Output.line(room.result(rehearsal).line) }
        DebriefPage(screen).show(debrief, rehearsal, buyer: buyer)
        guard manner == .terminal else { return }
        if let path = keeper.path { screen.labelled("kept", path, .label, column: 10) }
        if !hasLeft {
            screen.say("/again [TURN] tries another answer, /dispute objects to a check, /quit leaves.", .label)
        }
    }

    func tell(_ text: String) {
        if manner.endsInJSON {
            Output.note("dosay: \(text)")
        } else {
            screen.say(text, .label)
        }
    }

    /// Says what the buyer says next, in the voice's words where there is one.
    func speak() {
        guard manner != .json else { return }
        screen.say("buyer ▸ \(word() ?? rehearsal.line)", .strong, indent: 0)
    }

    /// How the buyer's last line came to be worded; nil: no voice did.
    var lastWorded: WordedLine? { voice?.last }

    /// The buyer's line in a voice's words. What was said once is said the same way again.
    private func word() -> String? {
        let turn = rehearsal.turns.count + 1
        if let said = keeper.worded[turn], said.line == rehearsal.line { return said.text }
        // How a practice ends is said as it is written: one word could turn it into its contrary.
        guard let voice, !rehearsal.isOver else { return nil }
        do {
            let said = try voice.word(rehearsal, after: turns) { room.vetting(of: rehearsal, systemPrompt: $0) }
            keeper.keep(said, turn)
            sayWhyNotKept()
            if let failure = said.failure { tell("the voice broke off: \(failure.clipped(to: 300))") }
            return said.text
        } catch {
            tell("the voice can't be used for this line: \((error as? Failure)?.message ?? "\(error)")")
            return nil
        }
    }

    /// What the buyer said in a turn, as it was said.
    private func buyer(_ turn: Rehearsal.Turn) -> String {
        keeper.worded[turn.number].flatMap { $0.line == turn.buyer ? $0.text : nil } ?? turn.buyer
    }

    /// The call so far, as it was said.
    private var turns: [PromptTurn] {
        rehearsal.turns.flatMap { turn in
            [PromptTurn(.buyer, buyer(turn)), PromptTurn(.rep, turn.answer)]
        }
    }

    /// At a terminal what it came to is told at once, and the rep may try again; a file of answers is read to its end first.
    private func concludeWhenOver() {
        if isOver, manner == .terminal { conclude() }
    }

    private func sayWhyNotKept() {
        guard let reason = keeper.reason, !saidReason else { return }
        saidReason = true
        tell("this practice isn't being kept: \(reason)")
    }
}

extension String {
    /// The text, cut with an ellipsis when it is longer.
    func clipped(to length: Int) -> String {
        let start = prefix(length)
        return start.endIndex == endIndex ? self : start + "…"
    }
}
