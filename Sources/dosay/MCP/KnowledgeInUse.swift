import Coach
import Shelf

/// The knowledge as it is from one call to the next: an edit counts from the next one on, and a faulty edit leaves the last good
/// knowledge in use.
final class KnowledgeInUse {
    /// What listens to statements.
    struct Statements {
        let knowledge: Knowledge
        let ears: Ears
        let coach: CoachPrompt
    }

    /// What listens to both sides.
    struct Calls {
        let knowledge: Knowledge
        let coach: CoachPrompt
        let listener: CallListener
    }

    private let workplace: Workplace
    private var statements = LastGood<Statements>()
    private var calls = LastGood<Calls>()
    private var told = ""

    init(_ workplace: Workplace) { self.workplace = workplace }

    /// - Throws: `Faults`, when there never was any good knowledge.
    func forStatements() throws(Faults) -> Statements {
        try statements.value(stamp(), complain) { () throws(Faults) in
            let opened = try workplace.open()
            return Statements(knowledge: opened.knowledge, ears: opened.ears, coach: try opened.coach.get())
        }
    }

    /// The ear for reps is opened when it is first needed: it is learned on its own.
    ///
    /// - Throws: `Faults`, when there never was any good knowledge.
    func forCalls() throws(Faults) -> Calls {
        // Which figures are past their review changes with the day.
        try calls.value(stamp(day: Clock.day()), complain) { () throws(Faults) in
            let (opened, listener) = try workplace.openCalls()
            return Calls(knowledge: opened.knowledge, coach: try opened.coach.get(), listener: listener)
        }
    }

    private func stamp(day: String = "") -> Result<KnowledgeStamp, Faults> {
        Result { () throws(Faults) in try KnowledgeStamp(workplace.store, day: day) }
    }

    /// Says once what is wrong with an edit.
    private func complain(_ faults: Faults) {
        guard told != "\(faults)" else { return }
        told = "\(faults)"
        Output.note("dosay: the edited knowledge has faults; going on with what was there before\n\(faults)")
    }
}
