import Shelf

/// What a command line says of a language model.
struct VoiceWish: Equatable {
    /// The endpoint and the model's name; nil: the environment's.
    var url: String?
    var model: String?
    /// Whether http may be spoken to the endpoint wherever it is.
    var plainHTTP = false
    /// Whether the model is to be asked where the ear isn't sure.
    var secondOpinion = false

    /// Which voice that is; nil: none.
    ///
    /// - Throws: `Failure` for half a voice, and for a second opinion without one.
    func setting(_ environment: Environment) throws(Failure) -> VoiceSetting? {
        let setting = try VoiceSetting.find(url: url, model: model, plainHTTP: plainHTTP, environment)
        guard setting != nil || !secondOpinion else {
            throw .usage(
                "--second-opinion needs a voice: --voice URL --voice-model NAME, or $DOSAY_VOICE and $DOSAY_VOICE_MODEL"
            )
        }
        return setting
    }
}
