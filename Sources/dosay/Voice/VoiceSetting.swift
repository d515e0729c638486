import Shelf

/// Which language model drafts, and where it is to be had: what `dosay-voice` is started with.
struct VoiceSetting: Equatable, Sendable {
    let url: String
    let model: String
    /// A file with the key, which only its owner can read. `dosay` never opens it.
    var keyFile: String?
    /// Whether http may be spoken to other machines: whoever is on the way can read the key, and every word.
    var allowsPlainHTTP = false

    /// What options say, else `$DOSAY_VOICE`, `$DOSAY_VOICE_MODEL`, `$DOSAY_VOICE_KEY_FILE` and `$DOSAY_VOICE_PLAIN_HTTP`.
    ///
    /// - Returns: nil when no endpoint is named: there is no voice then. An empty one names none.
    /// - Throws: `Failure` when an endpoint is named without a model, or on the command line something else without an
    ///   endpoint, and for a `$DOSAY_VOICE_PLAIN_HTTP` that is neither 1 nor 0.
    static func find(
        url: String?, model: String?, plainHTTP: Bool = false, _ environment: Environment
    ) throws(Failure) -> VoiceSetting? {
        func named(_ variable: String) -> String? { environment[variable].flatMap { $0.isEmpty ? nil : $0 } }
        guard let url = url ?? named("DOSAY_VOICE"), !url.isEmpty else {
            let lonely = model != nil ? "--voice-model" : plainHTTP ? "--voice-plain-http" : nil
            if let lonely { throw .usage("\(lonely) needs --voice URL, or $DOSAY_VOICE") }
            return nil
        }
        guard let model = model ?? named("DOSAY_VOICE_MODEL"), !model.isEmpty else {
            throw .usage("a voice needs a model: --voice-model NAME, or $DOSAY_VOICE_MODEL")
        }
        let word = named("DOSAY_VOICE_PLAIN_HTTP")
        guard word == nil || word == "1" || word == "0" else {
            throw .usage("$DOSAY_VOICE_PLAIN_HTTP must be 1 or 0, not \(word?.prefix(60) ?? "")")
        }
        return VoiceSetting(
            url: url, model: model, keyFile: named("DOSAY_VOICE_KEY_FILE"), allowsPlainHTTP: plainHTTP || word == "1")
    }

    /// The command line of `dosay-voice` behind its name.
    var arguments: [String] {
        // Joined, since a value that begins with a dash would pass for an option.
        ["--url=\(url)", "--model=\(model)"] + (keyFile.map { ["--key-file=\($0)"] } ?? [])
            + (allowsPlainHTTP ? ["--plain-http"] : [])
    }
}
