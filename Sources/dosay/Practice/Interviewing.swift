import Coach
import Glibc
import Shelf

/// The work of `dosay scenario new`: a few questions, and a file that can be played at once.
struct Interviewing {
    let output: String?
    let setting: Setting

    func run() throws {
        if let output, NewScenario(output, id: "").isTaken { throw Failure.usage(NewScenario(output, id: "").refusal) }
        let workplace = try setting.workplace()
        let opened = try workplace.open()
        let interview = ScenarioInterview(opened.knowledge, opened.ears)
        let draft: ScenarioDraft
        if LineEditor.isUsable(environment: workplace.environment),
            let editor = LineEditor(history: nil, complete: { Self.complete($0, $1, opened.knowledge) })
        {
            let screen = Screen(ink: Ink(setting.color, workplace.environment), width: { max(20, Terminal.columns) })
            draft = try ask(interview, editor, screen)
        } else {
            draft = try read(interview, isWatched: isatty(STDIN_FILENO) == 1)
        }
        let file = file(for: draft.title)
        let scenario = draft.scenario(
            id: file.id, saying: Library.examples(of: draft.intents, in: workplace.store.folders), opened.knowledge)
        try file.file.write(ScenarioText(scenario, Self.remarks(scenario)))
    }

    private func file(for title: String) -> (id: String, file: NewScenario) {
        let id = NewScenario.id(for: output) ?? title.slug ?? "new-scenario"
        return (id, NewScenario(output, id: id))
    }

    /// Takes an answer; a title after which nothing can be named is none.
    private func take(
        _ answer: [UInt8], to question: ScenarioInterview.Question, _ interview: inout ScenarioInterview
    ) throws(ScenarioInterview.Objection) -> String? {
        let told = try interview.take(SpokenInput.text(answer), to: question)
        let (_, file) = file(for: interview.draft.title)
        guard question != .title || !file.isTaken else {
            throw ScenarioInterview.Objection(problem: file.refusal, hint: "or give another title")
        }
        return told
    }

    /// Asks at a terminal, again where an answer can't be taken.
    private func ask(
        _ interview: ScenarioInterview, _ editor: LineEditor, _ screen: Screen
    ) throws -> ScenarioDraft {
        var interview = interview
        screen.say("A few questions make a scenario. ^D leaves, and nothing is written.", .label)
        var questions = ScenarioInterview.Question.allCases[...]
        while let question = questions.first {
            screen.say(question.words, .strong)
            switch editor.read(prompt: screen.ink("\(question.name) ▸ ", .accent)) {
            case .line(let answer):
                do throws(ScenarioInterview.Objection) {
                    if let told = try take(Array(answer.utf8), to: question, &interview) { screen.say(told, .label) }
                    questions.removeFirst()
                } catch {
                    screen.say("\(error.problem)\(error.hint.map { "; \($0)" } ?? "")", .warning)
                }
            case .interrupted(let hadText):
                if !hadText { screen.say("^D leaves, and nothing is written", .label) }
            case .endOfInput: throw Failure.usage("nothing was written")
            case .signalled(let signal): throw Failure(code: 128 + signal, message: "")
            case .failed(let code): throw Refused("read", "the terminal", code)
            }
        }
        return interview.draft
    }

    /// Takes answers from standard input, one a line in the order of the questions.
    ///
    /// - Parameter isWatched: Whether somebody types them, who is asked again.
    /// - Throws: `Faults`, every answer that is missing or can't be taken.
    private func read(_ interview: ScenarioInterview, isWatched: Bool) throws -> ScenarioDraft {
        var interview = interview
        var reader = LineReader(STDIN_FILENO, named: Self.input)
        var faults: [Fault] = []
        var number = 0
        var questions = ScenarioInterview.Question.allCases[...]
        while let question = questions.first {
            Output.note(question.words)
            let line = try reader.next()
            number += 1
            let bytes: [UInt8] = if case .bytes(let bytes)? = line { bytes } else { [] }
            do throws(ScenarioInterview.Objection) {
                if let told = try take(bytes, to: question, &interview) { Output.note(told) }
                questions.removeFirst()
            } catch {
                let fault = Fault(Place(Self.input, line: number, column: 1), error.problem, hint: error.hint)
                if isWatched, line != nil {
                    Output.note("\(error.problem)\(error.hint.map { "; \($0)" } ?? "")")
                } else {
                    faults.append(fault)
                    questions.removeFirst()
                }
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return interview.draft
    }

    private static let input = "standard input"

    /// Ids of intents, where one is being typed.
    private static func complete(_ line: String, _ cursor: String.Index, _ knowledge: Knowledge) -> [Completion] {
        let typed = line[..<cursor].split(omittingEmptySubsequences: false) { ";,".contains($0) }.last?.trimmed ?? ""
        guard !typed.isEmpty else { return [] }
        return knowledge.intents.map(\.id).filter { $0.hasPrefix(typed) && $0 != Intent.outside }
            .map { Completion(text: $0, display: $0, addsSpace: false) }
    }

    private static func remarks(_ scenario: Scenario) -> ScenarioText.Remarks {
        let first = scenario.beats.first?.id ?? ""
        let slip = scenario.beats.dropFirst().first?.id ?? ""
        return ScenarioText.Remarks(
            head: [
                "Made of a few answers, and whole as it is. Make it your own from top to bottom, and see with",
                "`dosay scenario check` whether it still holds together.",
            ],
            persona: ["What a buyer knows tells in how they speak: say more of it under `knows`."],
            beats: [
                first: [
                    "The words are what buyers say according to the knowledge. Write them as this buyer would say them,",
                    "each beat in three wordings or more; `on` says what follows on what the rep did.",
                ],
                slip: ["What follows on a line that loses the room; a second one loses the buyer."],
                Beat.Ending.won.rawValue: ["How it ends: these words would suit anybody. Make them this buyer's."],
            ],
            goals: [
                "What is asked of the rep, told before the first turn. `weight: 2` makes a goal count twice, and so",
                "does `weights:` with `no-dont-say: 2` below `patience` for a check: see dosay rules --rubric.",
            ])
    }
}
