import Shelf

/// All that a model answers, up to a size.
struct WholeDraft {
    private(set) var text = ""
    /// Why it isn't a whole answer; nil: it is.
    private(set) var problem: String?
    /// What the model was told.
    let systemPrompt: String

    /// - Returns: nil where the voice failed.
    init?(_ messages: [Message], _ config: PromptConfig, through voice: TestVoice) {
        systemPrompt = messages.filter { $0.role == .system }.map(\.content).joined(separator: "\n")
        var (text, problem) = ("", String?.none)
        voice.draft(messages, config) { event in
            switch event {
            case .text(let piece):
                text += piece
                if text.utf8.count > ReplyCheck.longest { problem = "is longer than \(ReplyCheck.longest >> 10) KB" }
                return problem == nil
            case .cut:
                let hint = config.maxOutputTokens.map { " (maxOutputTokens: \($0))" } ?? ""
                problem = "breaks off: it got as long as it may\(hint)"
            case .done, .failed: break
            }
            return false
        }
        guard voice.failure == nil else { return nil }
        self.text = String(decoding: text.utf8.prefix(ReplyCheck.longest), as: UTF8.self)
        self.problem = problem
    }
}
