enum VoiceCommand: ChatCommand {
    static let name = "voice"
    static let takes = "[URL MODEL | off]"
    static let summary = "says which language model words replies, chooses one, or does without"
    static func arguments(_ chat: Chat) -> [String] { ["off"] }

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        let words = argument.split { $0.isWhitespace }.map { String($0) }
        switch words.count {
        case 0:
            chat.note(
                chat.speaker.map { "\($0.model) words replies; /voice off does without" }
                    ?? "no voice: replies are as they are vetted")
        case 1 where words[0] == "off":
            chat.takeVoice(nil)
            chat.note("replies are as they are vetted from here on")
        case 2:
            do {
                guard let setting = try VoiceSetting.find(url: words[0], model: words[1], chat.workplace.environment)
                else { return .goOn }
                chat.takeVoice(VoiceDrafting(setting))
                chat.note("\(setting.model) words replies from here on; what it says is vetted")
            } catch {
                chat.note(error.message)
            }
        default: chat.note("/voice \(takes)")
        }
        return .goOn
    }
}
