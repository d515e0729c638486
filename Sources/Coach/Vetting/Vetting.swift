/// Vets a draft while it is written: what passes is released, sentence by sentence, in the frame's order; the first sentence that doesn't
/// ends the draft, and the vetted reply stands for whatever is missing.
///
/// What is released depends on the draft alone, not on the pieces in which it comes.
public struct Vetting: Sendable {
    private let ground: VettingGround
    private var reader = DraftReader()
    private var passed = PassedSentences()
    /// The part being drafted; nil: none yet.
    private var part: Frame.Part?
    /// How many parts of the frame are done with.
    private var done = 0
    /// Sentences before any label: they are a line to say, unless a label follows.
    private var unlabelled: [String] = []
    private var drafted: Set<Frame.Part> = []
    /// What the draft has for the line not to say.
    private var slip = ""
    private var lines = 0

    /// Everything released so far.
    public private(set) var draft = VettedDraft()
    public private(set) var rejected: [Rejection] = []
    /// Whether nothing more of the draft is wanted.
    public private(set) var isOver = false

    /// - Parameter systemPrompt: What the model was told, none of which may be shown.
    public init(
        _ reply: Reply, _ knowledge: Knowledge, _ listener: CallListener, _ frame: Frame, systemPrompt: String
    ) {
        ground = VettingGround(reply, knowledge, listener, frame, systemPrompt: systemPrompt)
    }

    /// Whether something was rejected before anything was released: it may be drafted again.
    public var isWorthAnother: Bool { isOver && draft.releases.isEmpty && !rejected.isEmpty }

    /// Takes a piece of the draft.
    ///
    /// - Returns: What may be shown from now on.
    public mutating func take(_ piece: String) -> [VettedDraft.Release] {
        let before = draft.releases.count
        for event in reader.read(piece) where !isOver { handle(event) }
        return Array(draft.releases[before...])
    }

    /// The draft is whole.
    ///
    /// - Returns: The rest of what is shown; nothing while it may be drafted again.
    public mutating func end() -> [VettedDraft.Release] {
        let before = draft.releases.count
        for event in reader.end() where !isOver { handle(event) }
        if part == nil, !isOver {
            // A reply that is just text is a line to say.
            part = ground.frame.parts.contains(.say) ? .say : nil
            for sentence in unlabelled where !isOver { vet(sentence) }
        }
        isOver = true
        if !isWorthAnother { supplyRest() }
        return Array(draft.releases[before...])
    }

    /// The draft broke off, or was stopped: what was begun and not whole is left out, and the vetted reply stands for the rest.
    public mutating func abandon() -> [VettedDraft.Release] {
        let before = draft.releases.count
        isOver = true
        supplyRest()
        return Array(draft.releases[before...])
    }

    // MARK: The draft

    private mutating func handle(_ event: DraftReader.Event) {
        switch event {
        case .line(let label):
            lines += 1
            if lines > ground.frame.lines {
                reject(.form, label ?? "", "the draft has more than the \(ground.frame.lines) lines of the prompt")
            } else if let label {
                open(label)
            }
        case .sentence(let text):
            if part == nil { unlabelled.append(text) } else { vet(text) }
        case .tooLong: reject(.form, "", "the draft is longer than any reply")
        }
    }

    private mutating func open(_ label: String) {
        guard let opened = Frame.Part(rawValue: label), Frame.Part.worded.contains(opened) else {
            return reject(.form, label, "a reply has no part “\(label)”")
        }
        guard unlabelled.isEmpty else {
            return reject(.form, unlabelled.joined(separator: " "), "it stands before the first part")
        }
        guard let place = ground.frame.parts.firstIndex(of: opened) else {
            return reject(.form, label, "the prompt asks for no part “\(label)”")
        }
        guard place >= done, drafted.insert(opened).inserted else {
            return reject(.form, label, "the part “\(label)” comes twice, or after its place")
        }
        part = opened
    }

    private mutating func vet(_ text: String) {
        guard let part else { return }
        // Of the lines not to say, a draft only chooses one.
        if part == .not {
            slip += slip.isEmpty ? text : " \(text)"
            return
        }
        let sentence = DraftSentence(text, in: part, ground)
        var before = passed
        before.hasAsked = before.hasAsked || asksBefore(part)
        if let objection = DraftRules.objection(sentence, after: before, ground) {
            rejected.append(objection)
            isOver = true
            return
        }
        supply(before: part)
        let isFirst = !passed.sentences.contains { $0.part == part }
        passed.sentences.append(sentence)
        if part == .ask { passed.hasAsked = true }
        release(part, part.quoted(sentence.text), .voice, opensLine: isFirst || part == .ask)
    }

    /// Whether the question is out before a part comes, once what is missing before it has been supplied.
    private func asksBefore(_ part: Frame.Part) -> Bool {
        guard let ask = ground.frame.parts.firstIndex(of: .ask), let place = ground.frame.parts.firstIndex(of: part)
        else { return false }
        return ask < place && !ground.reply.questions.isEmpty
    }

    private mutating func reject(_ kind: Rejection.Kind, _ text: String, _ reason: String) {
        rejected.append(Rejection(kind, text, reason))
        isOver = true
    }

    // MARK: What is missing

    /// Closes the parts before one: what the draft left out of them comes from the vetted reply.
    private mutating func supply(before part: Frame.Part) {
        guard let place = ground.frame.parts.firstIndex(of: part) else { return }
        if done == 0, draft.releases.isEmpty { supplyOpening() }
        while done < place {
            supply(ground.frame.parts[done])
            done += 1
        }
    }

    private mutating func supplyRest() {
        if draft.releases.isEmpty { supplyOpening() }
        while done < ground.frame.parts.count {
            supply(ground.frame.parts[done])
            done += 1
        }
    }

    private mutating func supplyOpening() {
        for text in ground.frame.opening(ground.reply) { release(nil, text, .vetted, opensLine: true) }
    }

    private mutating func supply(_ part: Frame.Part) {
        let said = passed.sentences.filter { $0.part == part }
        switch part {
        case .ask where !said.isEmpty:
            // Where the rule asks first, nothing due may be left out.
            guard ground.reply.asksFirst else { return }
            let asked = said.compactMap { QuestionRule.asked($0, ground)?.id }
            for question in ground.reply.questions where !asked.contains(question.id) {
                release(.ask, question.text, .vetted, opensLine: true)
            }
        case .not: supplySlip()
        default:
            guard said.isEmpty else { return }
            for text in part.texts(ground.reply, ground.knowledge) {
                release(part, text, .vetted, opensLine: true)
            }
        }
    }

    /// The line not to say that the draft chose, in the words of the knowledge, or the first.
    private mutating func supplySlip() {
        let chosen = ChosenSlip.find(slip, ground.reply.dontSay)
        if !slip.isEmpty, chosen == nil {
            rejected.append(Rejection(.dontSay, slip, "it is none of the lines not to say; the vetted one stands"))
        }
        guard let shown = chosen ?? ground.reply.dontSay.first else { return }
        release(.not, shown.line, .vetted, opensLine: true)
    }

    /// Puts something out, unless the reply has all the lines that the frame has room for.
    private mutating func release(
        _ part: Frame.Part?, _ text: String, _ origin: VettedDraft.Origin, opensLine: Bool
    ) {
        let lines = draft.releases.count { $0.opensLine && $0.part != nil }
        guard part == nil || !opensLine || lines < ground.frame.lines else { return }
        draft.releases.append(VettedDraft.Release(part: part, text: text, origin: origin, opensLine: opensLine))
    }
}
