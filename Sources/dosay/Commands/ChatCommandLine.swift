import ArgumentParser

/// `dosay` without a command: the chat, on a terminal or on piped lines.
struct ChatCommandLine: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat", abstract: "The chat (this is what dosay does without a command).",
        discussion:
            "Type what the buyer said. Without a terminal: one statement a line in, plain replies out; lines that "
            + "start with a slash are commands.")

    @Flag(help: "One JSON object a turn; everything else on standard error.")
    var json = false
    @Flag(name: .customLong("private"), help: "Keep nothing: no session, no history.")
    var isPrivate = false
    @OptionGroup var voice: SecondOpinionOption
    @OptionGroup var shared: SharedOptions

    var work: Chatting {
        Chatting(json: json, isPrivate: isPrivate, voice: voice.wish, setting: shared.setting)
    }

    func run() throws { try work.run() }
}
