import Coach
import Shelf

extension Chat {
    /// Begins a practice, or takes one up: until it is left, what is typed goes to its buyer.
    func practise(isNew: Bool, _ practice: (PracticeRoom) throws -> (Rehearsal, PracticeKeeper)) {
        do {
            let room = try PracticeRoom(workplace, rep: workplace.user, keepingIn: keeper.folder)
            let stage = Stage(try practice(room), in: room, screen, manner, voice: buyerVoice)
            if isNew { stage.open() } else { stage.reopen() }
            begin(stage)
        } catch {
            note("\((error as? Failure)?.message ?? "\(error)")")
        }
    }

    /// What words the buyer's lines; nil where there is no voice.
    private var buyerVoice: BuyerVoice? {
        speaker.map { speaker in
            BuyerVoice(
                speaker.drafting, prompt: { () throws(Faults) in try self.prompts.version(of: BuyerInputs.name) })
        }
    }
}
