import ArgumentParser
import Shelf

/// `dosay practice`: role-play, in which the program plays the buyer.
struct Practice: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "practice", abstract: "Plays a buyer to practise on, and says what your answers came to.",
        discussion: """
            Without a scenario it lists them; one of your own is named by its file, such as ./call.yaml. In a practice /hint \
            steps out and names the question or the line that is due, which costs a point; /again takes an answer back, \
            /dispute objects to a check, /quit leaves. A lost practice is no error. Practices are kept under \
            ~/.local/state/dosay/sessions: --resume takes up one that was left before its end (the last, or the one of a \
            scenario or a file), `dosay verify` scores one again.
            """)

    @OptionGroup var options: PracticeOptions
    @OptionGroup var voice: VoiceOptions
    @OptionGroup var shared: SharedOptions
    @Flag(help: "Go on with a practice that was left before its end.")
    var resume = false
    @Option(help: ArgumentHelp("Who practises, for reports; else who is logged in.", valueName: "name"))
    var rep: String?
    @Flag(name: .customLong("private"), help: "Keep nothing.")
    var isPrivate = false
    @Argument(help: "The id of a scenario, or its file; nothing: lists them.")
    var scenario: String?

    func run() throws {
        guard scenario != nil || resume else {
            guard options.answers == nil else {
                throw Failure.usage("there is no scenario to answer to; dosay practice lists them")
            }
            return try ScenarioList.show(json: options.json, shared.setting)
        }
        try options.practising(scenario, resumes: resume, rep: rep, isPrivate: isPrivate, voice: voice, shared.setting)
            .run()
    }
}

/// How a practice is held.
struct PracticeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The rep's answers, one a line; - is standard input.", valueName: "file"))
    var answers: String?
    @Option(help: "Words the buyer: the same number, the same wordings.")
    var seed: UInt64?
    @Flag(help: "What it came to as one JSON object.")
    var json = false

    func practising(
        _ scenario: String?, resumes: Bool = false, rep: String? = nil, isPrivate: Bool, voice: VoiceOptions? = nil,
        _ setting: Setting
    ) -> Practising {
        Practising(
            scenario: scenario, answers: answers, seed: seed, json: json, resumes: resumes, rep: rep,
            isPrivate: isPrivate, voice: voice, setting: setting)
    }
}
