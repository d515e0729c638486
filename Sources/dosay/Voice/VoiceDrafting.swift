import Shelf

/// Drafts through `dosay-voice`.
final class VoiceDrafting: Drafting {
    let model: String
    let endpoint: String
    private let voice: VoiceProcess

    /// How long nothing may come of a draft: `dosay-voice` gives up sooner, and says why.
    private static let patience = Duration.seconds(180)

    init(_ setting: VoiceSetting) {
        model = setting.model
        endpoint = setting.url
        voice = VoiceProcess(setting)
    }

    func draft(_ messages: [Message], _ config: PromptConfig, _ take: (DraftEvent) -> Bool) {
        var reply = voice.send(messages, temperature: config.temperature, maxTokens: config.maxOutputTokens)
        while let step = reply.next(until: .now + Self.patience) {
            switch step {
            case .event(.text(let text)):
                guard take(.text(text)) else { return reply.cancel() }
            case .event(.done(let reason)):
                _ = take(reason == "length" ? .cut : .done)
                return
            case .event(.failed(let failure)):
                _ = take(.failed(failure.message))
                return
            case .signalled:
                // Whoever takes the draft asks for signals when they are handed something.
                guard take(.text("")) else { return reply.cancel() }
            case .late:
                reply.cancel()
                _ = take(.failed("nothing came of it"))
                return
            }
        }
    }
}
