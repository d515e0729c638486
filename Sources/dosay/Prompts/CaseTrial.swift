import Coach
import Shelf

/// A case of a prompt, tried: the text that goes to a model, and with a voice what the model answers.
struct CaseTrial {
    enum Answer {
        /// It wasn't asked for.
        case leftOut
        case tried(draft: String, findings: [PromptTrial.Finding])
    }

    let text: PromptTrial
    /// nil: the case looks for nothing in it.
    let reply: Answer?

    /// - Throws: `Faults` of the knowledge by which a draft is vetted.
    init(_ text: PromptTrial, of prompt: Prompt, _ voice: TestVoice?) throws {
        self.text = text
        reply = try text.trial.reply.map { check in
            guard let voice, let messages = try? PromptRendering.render(prompt, inputs: text.trial.inputs),
                let draft = WholeDraft(messages, prompt.config, through: voice)
            else { return .leftOut }
            let vetted =
                try draft.problem == nil && check.mustPassVetting ? Self.rejections(draft, text, prompt, voice) : []
            return .tried(
                draft: draft.text,
                findings: draft.problem.map { [PromptTrial.Finding(kind: .draft, text: $0, found: nil)] }
                    ?? check.findings(in: draft.text) + vetted)
        }
    }

    var isLeftOut: Bool { if case .leftOut = reply { true } else { false } }
    var replyFindings: [PromptTrial.Finding] {
        if case .tried(_, let findings) = reply { findings } else { [] }
    }
    var hasFailed: Bool { !text.hasPassed || !replyFindings.isEmpty }
    /// Whether everything that the case looks for was looked for, and was so.
    var hasPassed: Bool { !hasFailed && !isLeftOut }

    /// What the vetting holds back, when the draft answers what the rules make of the statement.
    private static func rejections(
        _ draft: WholeDraft, _ trial: PromptTrial, _ prompt: Prompt, _ voice: TestVoice
    ) throws(Faults) -> [PromptTrial.Finding] {
        guard case .text(let statement)? = trial.trial.inputs["statement"] else { return [] }
        let (opened, listener) = try voice.listener()
        let reply = Conversation.single(statement, opened.knowledge, opened.ears)
        var vetting = Vetting(
            reply, opened.knowledge, listener, prompt.frame ?? .standing, systemPrompt: draft.systemPrompt)
        _ = vetting.take(draft.text)
        _ = vetting.end()
        return vetting.rejected.map {
            PromptTrial.Finding(
                kind: .vetted, text: "\($0.kind.rawValue): \($0.reason)", found: $0.text.isEmpty ? nil : $0.text)
        }
    }

    var json: JSON {
        .object([
            ("prompt", .text(text.prompt)), ("name", .text(text.trial.name)), ("line", .integer(text.trial.place.line)),
            ("passed", isLeftOut && !hasFailed ? .null : .bool(hasPassed)), ("findings", Self.json(text.findings)),
            ("reply", replyJSON),
        ])
    }

    private var replyJSON: JSON {
        switch reply {
        case nil: .null
        case .leftOut: .object([("passed", .null), ("draft", .null), ("findings", .list([]))])
        case .tried(let draft, let findings):
            .object([("passed", .bool(findings.isEmpty)), ("draft", .text(draft)), ("findings", Self.json(findings))])
        }
    }

    private static func json(_ findings: [PromptTrial.Finding]) -> JSON {
        .list(
            findings.map {
                .object([
                    ("expected", .text($0.kind.rawValue)), ("text", .text($0.text)), ("found", .optional($0.found)),
                ])
            })
    }
}
