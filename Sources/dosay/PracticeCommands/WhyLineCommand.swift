import Coach

enum WhyLineCommand: PracticeCommand {
    static let name = "why"
    static let summary = "how the buyer's line came to be worded, where a voice words it"

    static func run(_ argument: String, _ stage: Stage) {
        guard let worded = stage.lastWorded else {
            return stage.tell("no voice worded it: it is the scenario's own line")
        }
        let screen = stage.screen
        let isOwn = worded.text == worded.line
        screen.labelled(
            "voice", isOwn ? "the scenario's own line" : "\(worded.model) worded it, by \(worded.prompt.label)")
        if !isOwn { screen.labelled("line", worded.line) }
        for rejection in worded.rejected { screen.labelled("unsaid", rejection.inWords) }
        if let failure = worded.failure { screen.labelled("broke", "the draft broke off: \(failure)") }
    }
}
