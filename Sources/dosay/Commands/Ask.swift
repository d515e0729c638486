import ArgumentParser

/// `dosay ask`: one statement, one reply.
struct Ask: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "One statement in, one reply out.")

    @Flag(help: "The reply as one JSON object.")
    var json = false
    @OptionGroup var voice: SecondOpinionOption
    @OptionGroup var shared: SharedOptions
    @Argument(help: "What the buyer said; - or nothing: standard input.")
    var statement: [String] = []

    var work: Asking { Asking(words: statement, json: json, voice: voice.wish, setting: shared.setting) }

    func run() throws { try work.run() }
}
