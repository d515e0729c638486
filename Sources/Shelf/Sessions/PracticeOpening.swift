import Coach

/// What a practice was begun with: enough to hold it again.
public struct PracticeOpening: Sendable, Hashable {
    /// The id of the scenario.
    public let scenario: String
    /// The file of a scenario that isn't part of the knowledge, and the SHA-256 of its bytes; nil for one that is.
    public let script: Script?
    public let seed: UInt64
    /// Who practised; nil: nobody said.
    public let rep: String?
    public let knowledge: String
    /// The coach prompt in use, as `coach@1`, and its file's SHA-256.
    public let prompt: String?
    public let promptHash: String?
    /// When, as `2026-05-04T03:02:01Z`.
    public let at: String

    public struct Script: Sendable, Hashable {
        public let path: String
        public let sha256: String

        public init(path: String, sha256: String) {
            self.path = path
            self.sha256 = sha256
        }
    }

    public init(
        scenario: String, script: Script?, seed: UInt64, rep: String?, knowledge: String, prompt: String?,
        promptHash: String?, at: String
    ) {
        self.scenario = scenario
        self.script = script
        self.seed = seed
        self.rep = rep
        self.knowledge = knowledge
        self.prompt = prompt
        self.promptHash = promptHash
        self.at = at
    }

    /// The day on which it was begun, as `2026-05-04`: claims count as they stood then.
    public var day: String { String(at.prefix(10)) }

    /// The fields that the first line of a practice has beside those of every turn.
    var fields: [(String, JSON)] {
        [
            ("rep", .optional(rep)), ("script", .optional(script?.path)),
            ("script_sha256", .optional(script?.sha256)), ("prompt_sha256", .optional(promptHash)),
        ]
    }

    /// Of the first line of a practice; nil when it is none.
    init?(_ line: JSONLine) {
        guard let scenario = line.text("scenario"), let at = line.text("at"), let knowledge = line.text("knowledge"),
            let seed = line.natural("seed")
        else { return nil }
        let script = line.text("script").map { Script(path: $0, sha256: line.text("script_sha256") ?? "") }
        self.init(
            scenario: scenario, script: script, seed: seed, rep: line.text("rep"), knowledge: knowledge,
            prompt: line.text("prompt"), promptHash: line.text("prompt_sha256"), at: at)
    }
}
