import Coach
import Glibc
import Shelf

/// The work of `dosay ask`: one statement in, one reply out.
struct Asking: Equatable {
    /// What the buyer said; none, or a dash: standard input.
    var words: [String]
    /// Whether the reply comes out as one JSON object.
    var json = false
    /// Which language model is asked where the ear isn't sure.
    var voice = VoiceWish()
    var setting = Setting()

    func run() throws {
        let workplace = try setting.workplace()
        let opinion = try secondOpinion(workplace)
        let opened = try workplace.open()
        let coach = try opened.coach.get()
        let text = try spoken()
        guard text.utf8.count <= LineReader.limit else {
            throw Failure.unreadable("the statement is longer than 1 MB; give one statement, not a recording")
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw Failure.usage(
                "there is no statement; say what the buyer said, as in: dosay ask \"we need to train it\"")
        }
        let reply = Conversation.single(text.trimmed, opened.knowledge, opened.ears, opinion: opinion)
        if json {
            Output.line(reply.json(prompt: coach.label).line)
        } else {
            let columns = isatty(STDOUT_FILENO) == 1 ? Terminal.columns : 0
            let screen = Screen(
                ink: Ink(setting.color, workplace.environment), width: { columns > 0 ? columns : 1 << 20 })
            screen.show(coach.frame.lines(reply, opened.knowledge))
        }
    }

    /// Who is asked where the ear isn't sure; nil: nobody.
    private func secondOpinion(_ workplace: Workplace) throws(Failure) -> ((Doubt) -> SecondOpinion?)? {
        guard voice.secondOpinion else {
            if voice == VoiceWish() { return nil }
            throw .usage("a voice is for --second-opinion here: no model words what is asked singly")
        }
        guard let setting = try voice.setting(workplace.environment) else { return nil }
        let consultant = Consultant(VoiceDrafting(setting), cache: XDG.cache(workplace.environment))
        return { doubt in
            consultant.opinion(
                on: doubt, { try workplace.openPrompts().active(ClassifierInputs.name) },
                note: { Output.note("dosay: \($0)") })
        }
    }

    /// The statement as it was given.
    private func spoken() throws -> String {
        guard words.isEmpty || words == ["-"] else {
            return SpokenInput.text(words.dropFirst().reduce(words[0]) { "\($0) \($1)" }.utf8)
        }
        if isatty(STDIN_FILENO) == 1 { Output.note("dosay: type what the buyer said, then ^D") }
        return try SpokenInput.all()
    }
}
