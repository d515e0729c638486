import Coach
import Glibc
import Shelf

/// The work of `dosay practice`.
struct Practising {
    /// The id of a scenario; with `resumes` also a practice's file; nil: whichever practice was left last.
    let scenario: String?
    /// The file of answers, - for standard input; nil: somebody answers.
    let answers: String?
    let seed: UInt64?
    let json: Bool
    /// Whether a practice is taken up that was left before its end.
    let resumes: Bool
    /// Who practises; nil: whoever is logged in.
    let rep: String?
    /// Whether nothing is kept.
    let isPrivate: Bool
    /// What words the buyer's lines; nil: they are said as they are written.
    let voice: VoiceOptions?
    let setting: Setting

    func run() throws {
        let workplace = try setting.workplace()
        let voice = try voice?.setting(workplace.environment).map { setting in
            BuyerVoice(
                VoiceDrafting(setting),
                prompt: { () throws(Faults) in try workplace.openPrompts().active(BuyerInputs.name) })
        }
        let folder = isPrivate ? nil : workplace.sessions
        let room = try PracticeRoom(workplace, rep: rep ?? workplace.user, keepingIn: folder)
        let isInteractive = answers == nil && !json && LineEditor.isUsable(environment: workplace.environment)
        let columns = isatty(STDOUT_FILENO) == 1 || isInteractive
        let screen = Screen(
            ink: Ink(setting.color, workplace.environment, descriptor: json ? STDERR_FILENO : STDOUT_FILENO),
            width: { columns ? max(20, Terminal.columns) : 1 << 20 },
            isQuiet: json)
        let manner: Manner =
            isInteractive ? .terminal : !json ? .printed : answers == nil ? .jsonBesidePeople : .json
        let stage = Stage(try practice(in: room, isInteractive), in: room, screen, manner, voice: voice)
        if resumes { stage.reopen() } else { stage.open() }
        var sawFault = false
        if isInteractive, let editor = ExerciseEditor(stage) {
            try editor.run()
        } else {
            sawFault = try read(stage)
        }
        stage.leave()
        if sawFault { throw Failure.unreadable("some answers couldn't be taken") }
    }

    private func practice(in room: PracticeRoom, _ isInteractive: Bool) throws -> (Rehearsal, PracticeKeeper) {
        if resumes {
            return try room.resume(try PracticeArchive(setting.workplace().sessions).left(scenario))
        }
        // Who practises again and again hears other wordings; a script hears the same ones.
        let seed = self.seed ?? (isInteractive ? UInt64(time(nil)) % 1_000 : 0)
        return room.begin(try Script.named(scenario ?? "", room.knowledge), seed: seed)
    }

    /// Takes answers from a file or from standard input.
    ///
    /// - Returns: Whether some couldn't be taken.
    private func read(_ stage: Stage) throws -> Bool {
        try Records.answers(in: answers, to: "the practice") { text in
            guard !stage.hasLeft, !stage.isOver || text.hasPrefix("/") else { return false }
            stage.take(text)
            return true
        }
    }
}
