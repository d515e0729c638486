import Coach
import Shelf

/// A chat: what is said goes to the conversation, what starts with a slash is a command.
final class Chat {
    enum Outcome { case goOn, leave }

    let workplace: Workplace
    let screen: Screen
    /// Whether replies come out as JSON.
    let json: Bool
    /// Whether there is somebody at a terminal.
    let isInteractive: Bool
    var conversation: Conversation
    /// The coach prompt that frames replies.
    private(set) var coach: CoachPrompt
    /// All prompts, once somebody wants to see them.
    private var prompts: PromptShelf?
    /// The coach prompt chosen for this chat; nil: the active one.
    private var chosenPrompt: String?
    var keeper: SessionKeeper
    /// Starts the person's editor on a file; nil where there is no terminal to hand over.
    var edit: ((String) -> Int32)?
    /// The drill that goes on inside the chat; nil: none.
    var drill: DrillSession?
    /// What words replies through a language model; nil: they are as they are vetted.
    var speaker: Speaker?
    private var fingerprint: Fingerprint
    /// The edited files that turned out faulty.
    private var faulty: Fingerprint?
    private var knowledgeFaults = ""
    private var promptFingerprint: Fingerprint
    /// The practice that goes on; nil: none.
    private(set) var stage: Stage?
    /// What is being learned from edited files.
    private var learning: (fingerprint: Fingerprint, job: BackgroundJob<Result<Store.Opened, Faults>>)?

    init(
        _ workplace: Workplace, _ opened: Store.Opened, _ coach: CoachPrompt, screen: Screen, json: Bool,
        isInteractive: Bool, keeper: SessionKeeper, drafting: (any Drafting)? = nil
    ) {
        self.workplace = workplace
        self.screen = screen
        self.json = json
        self.isInteractive = isInteractive
        self.coach = coach
        self.keeper = keeper
        speaker = drafting.map { Speaker($0) }
        conversation = Conversation(knowledge: opened.knowledge, ears: opened.ears)
        fingerprint = opened.fingerprint
        promptFingerprint = Fingerprint(prompts: workplace.store.prompts)
    }

    var knowledge: Knowledge { conversation.knowledge }

    /// Takes one line of input.
    func take(_ line: String) -> Outcome {
        let text = line.trimmed
        guard !text.isEmpty else { return .goOn }
        if let drill {
            take(text, in: drill)
            return .goOn
        }
        if let stage {
            stage.take(text)
            if stage.hasLeft { leavePractice() }
            return .goOn
        }
        reloadKnowledge()
        reloadPrompts()
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
        answer(conversation.hear(text))
    }

    /// Shows a reply, in the voice's words where there is one, and keeps the turn.
    func answer(_ reply: Reply) {
        if let speaker {
            speak(reply, speaker)
        } else {
            show(reply)
            keep(reply)
        }
    }

    private func speak(_ reply: Reply, _ speaker: Speaker) {
        if !json, isInteractive { Output.line("") }
        let spoken = speaker.speak(reply, in: self) { if !json { screen.show($0) } }
        guard let spoken else {
            show(reply)
            keep(reply)
            return
        }
        if json { Output.line(reply.json(prompt: coach.label, spoken).line) } else { Output.line("") }
        if let failure = spoken.failure {
            note("the voice broke off: \(failure.clipped(to: 300)); what is missing stands as it was vetted")
        }
        keep(reply, spoken)
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

    /// What the line editor shows before a line.
    var prompt: String { drill?.prompt ?? stage?.prompt ?? "buyer ▸ " }

    /// Begins a practice, or takes one up: until it is left, what is typed goes to its buyer.
    func practise(_ practice: (PracticeRoom) throws -> (Rehearsal, PracticeKeeper), isNew: Bool) {
        do {
            let room = try PracticeRoom(workplace, rep: workplace.user, keepingIn: keeper.folder)
            let manner: Stage.Manner = json ? .jsonBesidePeople : isInteractive ? .terminal : .printed
            let stage = Stage(try practice(room), in: room, screen, manner)
            self.stage = stage
            if isNew { stage.open() } else { stage.reopen() }
        } catch {
            note("\((error as? Failure)?.message ?? "\(error)")")
        }
    }

    /// Ends the practice, if there is one, and says what it came to.
    ///
    /// - Returns: Whether there was one.
    @discardableResult
    func leavePractice() -> Bool {
        guard let stage else { return false }
        stage.leave()
        self.stage = nil
        note("back in the chat")
        return true
    }

    /// Begins a new conversation: nothing on the table, nothing settled, a session file of its own.
    func startOver() {
        conversation = Conversation(knowledge: conversation.knowledge, ears: conversation.ears)
        keeper = keeper.next()
    }

    /// Takes up edits of the knowledge; a faulty one leaves the last good knowledge in use, and so does ^C until
    /// learning has come to its end.
    private func reloadKnowledge() {
        do {
            let now = try Fingerprint(knowledge: workplace.store.folders)
            guard now != fingerprint, now != faulty else { return }
            if learning?.fingerprint != now {
                let workplace = workplace
                let job = BackgroundJob { Result { () throws(Faults) in try workplace.open() } }
                learning = (now, job)
                if job.wait() == nil { note("given up; going on with what was there before") }
            }
            guard let opened = learning?.job.value else { return }
            (learning, faulty) = (nil, now)
            let (knowledge, ears) = try (opened.get().knowledge, opened.get().ears)
            (conversation.knowledge, conversation.ears) = (knowledge, ears)
            (fingerprint, faulty, knowledgeFaults) = (now, nil, "")
            note("the knowledge was edited; using it from here on")
        } catch {
            guard knowledgeFaults != "\(error)" else { return }
            knowledgeFaults = "\(error)"
            note("the edited knowledge has faults; going on with what was there before")
            Output.note(knowledgeFaults)
        }
    }

    /// Frames replies with a version of the coach prompt from here on.
    func choose(_ prompt: Prompt) {
        chosenPrompt = prompt.label
        coach = CoachPrompt(prompt)
    }

    /// All versions of all prompts; none, with a note, when there are faults in them.
    func allPrompts() -> PromptShelf? {
        if prompts == nil { readPrompts() }
        return prompts
    }

    private func reloadPrompts() {
        let now = Fingerprint(prompts: workplace.store.prompts)
        guard now != promptFingerprint else { return }
        promptFingerprint = now
        readPrompts()
    }

    private func readPrompts() {
        do {
            let read = try workplace.openPrompts()
            prompts = read
            coach = CoachPrompt(chosenPrompt.flatMap { read.find($0) } ?? read.active(CoachPrompt.name))
        } catch {
            note("the edited prompts have faults; going on with what was there before")
            Output.note("\(error)")
        }
    }
}
