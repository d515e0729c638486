import Shelf

/// The prompts of a chat: the active ones, but for those that were chosen for this chat alone.
struct PromptsInUse {
    private let workplace: Workplace
    /// The coach prompt, which frames replies.
    private(set) var coach: CoachPrompt
    /// All of them, once somebody wants to see them.
    private var shelf: PromptShelf?
    /// The labels of those chosen for this chat, by name.
    private var chosen: [String: String] = [:]
    private var fingerprint: Fingerprint

    init(_ workplace: Workplace, _ coach: CoachPrompt) {
        self.workplace = workplace
        self.coach = coach
        fingerprint = Fingerprint(prompts: workplace.store.prompts)
    }

    /// All versions of all prompts.
    mutating func all() throws(Faults) -> PromptShelf {
        if let shelf { return shelf }
        let read = try workplace.openPrompts()
        shelf = read
        return read
    }

    /// The version of a prompt in use; nil: none is.
    mutating func version(of name: String) throws(Faults) -> Prompt? {
        let all = try all()
        return chosen[name].flatMap { all.find($0) } ?? all.active(name)
    }

    /// Uses a version from here on.
    mutating func choose(_ prompt: Prompt) {
        chosen[prompt.name] = prompt.label
        if prompt.name == CoachPrompt.name { coach = CoachPrompt(prompt) }
    }

    /// Takes up edits since somebody last looked. Faulty ones leave in use what was there before.
    ///
    /// - Throws: Everything that is wrong with the edited prompts; once.
    mutating func look() throws(Faults) {
        let now = Fingerprint(prompts: workplace.store.prompts)
        guard now != fingerprint else { return }
        fingerprint = now
        shelf = try workplace.openPrompts()
        coach = CoachPrompt(try version(of: CoachPrompt.name))
    }
}
