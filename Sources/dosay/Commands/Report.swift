import ArgumentParser

/// `dosay report`: progress.
struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Says how practices went over time, and what to practise.",
        discussion: """
            Scores with the mean of the last five, the intents whose checks fail most, and whether don't-says are fading, \
            each with the counts it rests on. Without a folder it is about the practices kept on this machine; a folder \
            may hold those of several reps, each rep's in a folder of their own if the files don't name them.
            """)

    @Flag(help: "One page for a browser, to read offline or print.")
    var html = false
    @Flag(help: "Everything as one JSON object.")
    var json = false
    @OptionGroup var shared: SharedOptions
    @Argument(help: "Where the practices are kept; nothing: those of this machine.")
    var folder: String?

    func run() throws {
        guard !html || !json else { throw Failure.usage("--html and --json are two reports; ask for one") }
        try Reporting(folder: folder, form: html ? .html : json ? .json : .text, setting: shared.setting).run()
    }
}
