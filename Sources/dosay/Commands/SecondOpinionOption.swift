import ArgumentParser

/// A voice, and whether it is asked where the ear isn't sure.
struct SecondOpinionOption: ParsableArguments {
    @OptionGroup var voice: VoiceOptions
    @Flag(help: "Ask the voice's model which intent a statement has where the ear isn't sure; a clear reading stands.")
    var secondOpinion = false

    var wish: VoiceWish {
        VoiceWish(
            url: voice.voice, model: voice.voiceModel, plainHTTP: voice.voicePlainHTTP, secondOpinion: secondOpinion)
    }
}
