import ArgumentParser
import Shelf

/// The options of every command that a language model may have a say in.
struct VoiceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "An OpenAI-compatible endpoint: its model drafts replies, and what it says is vetted; else $DOSAY_VOICE.",
            valueName: "url"))
    var voice: String?
    @Option(help: ArgumentHelp("The model's name; else $DOSAY_VOICE_MODEL.", valueName: "name"))
    var voiceModel: String?
    @Flag(
        name: .customLong("voice-plain-http"),
        help:
            "Speak http to other machines too: all on the way can read the key and every word; else $DOSAY_VOICE_PLAIN_HTTP=1."
    )
    var voicePlainHTTP = false

    /// - Returns: nil where there is no voice.
    /// - Throws: `Failure` for half a voice.
    func setting(_ environment: Environment) throws(Failure) -> VoiceSetting? {
        try VoiceSetting.find(url: voice, model: voiceModel, plainHTTP: voicePlainHTTP, environment)
    }
}
