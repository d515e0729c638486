import Coach
import Shelf

extension Chat {
    /// Who is asked about statements that the ear isn't sure of; nil: nobody.
    var secondOpinion: ((Doubt) -> SecondOpinion?)? {
        guard let consultant else { return nil }
        return { [self] doubt in
            consultant.opinion(on: doubt, { try prompts.version(of: ClassifierInputs.name) }, note: { note($0) })
        }
    }

    /// Has the model of the voice asked from here on, or nobody.
    ///
    /// - Returns: Whether it can be: without a voice there is nobody to ask.
    @discardableResult
    func asksSecondOpinions(_ isOn: Bool) -> Bool {
        guard isOn else {
            consultant = nil
            return true
        }
        guard let speaker else { return false }
        // What mustn't be kept of a chat mustn't be kept of an answer about it.
        consultant = Consultant(
            speaker.drafting, cache: keeper.folder == nil ? nil : XDG.cache(workplace.environment))
        return true
    }

    /// Takes another voice, or none; whoever is asked for second opinions is asked through it, or no longer.
    func takeVoice(_ drafting: (any Drafting)?) {
        speaker = drafting.map { Speaker($0) }
        if consultant != nil { asksSecondOpinions(drafting != nil) }
    }
}
