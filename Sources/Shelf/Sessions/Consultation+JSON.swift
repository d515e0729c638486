import Coach

extension Consultation {
    /// As replies and sessions have it: `intent` and `quote` are null where the opinion was passed over.
    public var json: JSON {
        .object([
            ("model", .text(opinion.model)), ("prompt", .text(opinion.prompt)),
            ("prompt_sha256", .text(opinion.promptHash)), ("intent", .optional(opinion.intent)),
            ("quote", .optional(opinion.quote)), ("cached", .bool(opinion.isCached)),
            ("ear", .object([("intent", .text(ear.intent)), ("confidence", .fraction(ear.confidence))])),
            ("passed_over", .optional(objection?.rawValue)),
        ])
    }
}

extension SecondOpinion {
    /// The opinion that a session's line has; nil where there is none, or none that was taken.
    init?(_ line: JSONLine) {
        guard let fields = line.object("second_opinion"), let intent = fields.text("intent"),
            let model = fields.text("model"), let prompt = fields.text("prompt")
        else { return nil }
        self.init(
            model: model, prompt: prompt, promptHash: fields.text("prompt_sha256") ?? "", intent: intent,
            quote: fields.text("quote"), isCached: fields.bool("cached") ?? false)
    }
}
