import Shelf

/// Which language model drafts, and where it is to be had: what `dosay-voice` is started with.
struct VoiceSetting: Equatable, Sendable {
    let url: String
    let model: String
    /// A file with the key, which only its owner can read. `dosay` never opens it.
    var keyFile: String?

    /// What options say, else `$DOSAY_VOICE`, `$DOSAY_VOICE_MODEL` and `$DOSAY_VOICE_KEY_FILE`.
    ///
    /// - Returns: nil when no endpoint is named: there is no voice then. An empty one names none.
    /// - Throws: `Failure` when an endpoint is named without a model, or on the command line a model without an endpoint.
    static func find(url: String?, model: String?, _ environment: Environment) throws(Failure) -> VoiceSetting? {
        func named(_ variable: String) -> String? { environment[variable].flatMap { $0.isEmpty ? nil : $0 } }
        guard let url = url ?? named("DOSAY_VOICE"), !url.isEmpty else {
            guard model == nil else { throw .usage("--voice-model needs --voice URL, or $DOSAY_VOICE") }
            return nil
        }
        guard let model = model ?? named("DOSAY_VOICE_MODEL"), !model.isEmpty else {
            throw .usage("a voice needs a model: --voice-model NAME, or $DOSAY_VOICE_MODEL")
        }
        return VoiceSetting(url: url, model: model, keyFile: named("DOSAY_VOICE_KEY_FILE"))
    }

    /// The command line of `dosay-voice` behind its name.
    var arguments: [String] {
        // Joined, since a value that begins with a dash would pass for an option.
        ["--url=\(url)", "--model=\(model)"] + (keyFile.map { ["--key-file=\($0)"] } ?? [])
    }
}
