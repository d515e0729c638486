import Coach
import Shelf

/// A chat: what is said goes to the conversation, what starts with a slash is a command; while an exercise goes on, all of it goes there.
final class Chat {
    enum Outcome { case goOn, leave }

    let workplace: Workplace
    let screen: Screen
    /// Whether replies come out as JSON.
    let json: Bool
    /// Whether there is somebody at a terminal.
    let isInteractive: Bool
    var conversation: Conversation
    var prompts: PromptsInUse
    var keeper: SessionKeeper
    /// Starts the person's editor on a file; nil where there is no terminal to hand over.
    var edit: ((String) -> Int32)?
    /// What words replies through a language model; nil: they are as they are vetted.
    var speaker: Speaker?
    /// Who is asked where the ear isn't sure; nil: nobody.
    var consultant: Consultant?
    /// The exercise that goes on; nil: none.
    private(set) var exercise: (any Exercise)?
    private var knowledgeWatch: KnowledgeWatch

    init(
        _ workplace: Workplace, _ opened: Store.Opened, _ coach: CoachPrompt, screen: Screen, json: Bool,
        isInteractive: Bool, keeper: SessionKeeper, drafting: (any Drafting)? = nil
    ) {
        self.workplace = workplace
        self.screen = screen
        self.json = json
        self.isInteractive = isInteractive
        self.keeper = keeper
        speaker = drafting.map { Speaker($0) }
        conversation = Conversation(knowledge: opened.knowledge, ears: opened.ears)
        prompts = PromptsInUse(workplace, coach)
        knowledgeWatch = KnowledgeWatch(workplace, using: opened.fingerprint)
    }

    var knowledge: Knowledge { conversation.knowledge }

    /// The coach prompt that frames replies.
    var coach: CoachPrompt { prompts.coach }

    /// How an exercise speaks here.
    var manner: Manner { json ? .jsonBesidePeople : isInteractive ? .terminal : .printed }

    /// What the line editor shows before a line.
    var prompt: String { exercise?.prompt ?? "buyer ▸ " }

    /// Takes one line of input.
    func take(_ line: String) -> Outcome {
        let text = line.trimmed
        guard !text.isEmpty else { return .goOn }
        if let exercise {
            exercise.take(text)
            endExercise()
            return .goOn
        }
        takeUpEdits()
        if text.hasPrefix("/") { return ChatCommands.run(text, self) }
        if isInteractive, ChatCommands.find(text.lowercased())?.isPlainWord == true {
            return ChatCommands.run("/" + text.lowercased(), self)
        }
        hear(text)
        return .goOn
    }

    /// Hears a statement, answers it and keeps the turn.
    func hear(_ text: String) {
        guard text.utf8.count <= LineReader.limit else {
            note("that line has \(text.utf8.count) bytes, more than the 1 MB a statement may have; it was left out")
            return
        }
        answer(conversation.hear(text, opinion: secondOpinion))
    }

    /// Shows a reply, in the voice's words where there is one, and keeps the turn.
    func answer(_ reply: Reply) {
        if let spoken = speak(reply) {
            keep(reply, spoken)
        } else {
            show(reply)
            keep(reply)
        }
    }

    /// - Returns: nil: nothing was shown, as there is no voice or it can't be used.
    private func speak(_ reply: Reply) -> SpokenReply? {
        guard let speaker else { return nil }
        if !json, isInteractive { Output.line("") }
        guard let spoken = speaker.speak(reply, in: self, { if !json { screen.show($0) } }) else { return nil }
        if json { Output.line(reply.json(prompt: coach.label, spoken).line) } else { Output.line("") }
        if let failure = spoken.failure {
            note("the voice broke off: \(failure.clipped(to: 300)); what is missing stands as it was vetted")
        }
        return spoken
    }

    /// How the last reply was spoken; nil where there is no voice.
    var lastSpoken: SpokenReply? { speaker?.last }

    /// Puts a turn into the session file.
    func keep(_ reply: Reply, _ spoken: SpokenReply? = nil) {
        let lines = spoken?.shown.lines ?? coach.frame.lines(reply, knowledge)
        keeper.keep(reply, lines.map(\.text), prompt: coach, voice: spoken?.note, self)
    }

    func show(_ reply: Reply) {
        if json {
            Output.line(reply.json(prompt: coach.label).line)
        } else {
            if isInteractive { Output.line("") }
            screen.show(coach.frame.lines(reply, knowledge))
        }
    }

    /// Something about the chat itself: beside the replies when those are JSON.
    func note(_ text: String) {
        if json || !isInteractive { Output.note("dosay: \(text)") } else { screen.say(text) }
    }

    /// Hands what is typed to an exercise, until that is left.
    func begin(_ exercise: any Exercise) {
        self.exercise = exercise
        endExercise()
    }

    /// Ends the exercise, if there is one.
    ///
    /// - Returns: Whether there was one.
    @discardableResult
    func leaveExercise() -> Bool {
        guard let exercise else { return false }
        exercise.leave()
        endExercise()
        return true
    }

    private func endExercise() {
        guard exercise?.hasLeft == true else { return }
        exercise = nil
        note("back in the chat")
    }

    /// Begins a new conversation: nothing on the table, nothing settled, a session file of its own.
    func startOver() {
        conversation = Conversation(knowledge: conversation.knowledge, ears: conversation.ears)
        keeper = keeper.next()
    }

    /// Uses edited knowledge and prompts; faulty ones leave in use what was there before.
    private func takeUpEdits() {
        switch knowledgeWatch.look() {
        case .none: break
        case .edited(let opened):
            (conversation.knowledge, conversation.ears) = (opened.knowledge, opened.ears)
            note("the knowledge was edited; using it from here on")
        case .givenUp: note("given up; going on with what was there before")
        case .faulty(let faults):
            note("the edited knowledge has faults; going on with what was there before")
            Output.note("\(faults)")
        }
        do {
            try prompts.look()
        } catch {
            note("the edited prompts have faults; going on with what was there before")
            Output.note("\(error)")
        }
    }

    /// All versions of all prompts; nil, with a note, when there are faults in them.
    func allPrompts() -> PromptShelf? {
        do {
            return try prompts.all()
        } catch {
            note("the edited prompts have faults; going on with what was there before")
            Output.note("\(error)")
            return nil
        }
    }
}
