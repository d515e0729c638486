import Coach
import Glibc
import Shelf

/// The work of `dosay practice SCENARIO`.
struct Practising {
    let scenario: String
    /// The file of answers, - for standard input; nil: somebody answers.
    let answers: String?
    let seed: UInt64?
    let json: Bool
    let setting: Setting

    func run() throws {
        let workplace = try setting.workplace()
        let (opened, listener) = try workplace.openCalls()
        let scenario = try ScenarioList.find(self.scenario, opened.knowledge)
        let coach = try opened.coach.get()
        let isInteractive = answers == nil && !json && LineEditor.isUsable(environment: workplace.environment)
        let columns = isatty(STDOUT_FILENO) == 1 || isInteractive
        let screen = Screen(
            ink: Ink(setting.color, workplace.environment, descriptor: json ? STDERR_FILENO : STDOUT_FILENO),
            width: { columns ? max(20, Terminal.columns) : 1 << 20 },
            isQuiet: json)
        // Who practises again and again hears other wordings; a script hears the same ones.
        let seed = self.seed ?? (isInteractive ? UInt64(time(nil)) % 1_000 : 0)
        let stage = Stage(
            Rehearsal(scenario, seed: seed, opened.knowledge, listener), screen, isSilent: json && answers != nil,
            echoes: !isInteractive)
        stage.open()
        var sawFault = false
        if isInteractive, let editor = LineEditor(history: nil, complete: { _, _ in [] }) {
            try TerminalPractice(stage, editor).run()
        } else {
            sawFault = try read(stage)
        }
        let debrief = Debrief(stage.rehearsal)
        if json {
            Output.line(PracticeJSON.object(stage.rehearsal, debrief, prompt: coach.label, opened.knowledge).line)
        } else {
            DebriefPage(screen).show(debrief, stage.rehearsal)
        }
        if sawFault { throw Failure.unreadable("some answers couldn't be taken") }
    }

    /// Takes answers from a file or from standard input.
    ///
    /// - Returns: Whether some couldn't be taken.
    private func read(_ stage: Stage) throws -> Bool {
        var sawFault = false
        var left = 0
        try Records.each(of: [answers ?? "-"]) { number, file, line in
            switch line {
            case .tooLong(let length):
                sawFault = true
                Output.note("\(file):\(number):1: the line has \(length) bytes, more than the 1 MB an answer may have")
            case .bytes(let bytes):
                let text = SpokenInput.text(bytes).trimmed
                guard !text.isEmpty else { return }
                if stage.isOver { left += 1 } else { stage.take(text) }
            }
        }
        if left > 0 {
            Output.note("dosay: the practice was over before \(left) more answer\(left == 1 ? "" : "s")")
        }
        return sawFault
    }
}
