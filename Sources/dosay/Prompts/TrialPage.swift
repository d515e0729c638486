import Shelf

/// What came of a prompt's case, in words.
struct TrialPage {
    let ink: Ink

    func lines(_ trial: PromptTrial) -> [String] {
        let title = "\(trial.prompt)  \(trial.trial.name)".inert
        guard !trial.hasPassed else { return ["\(ink("ok", .label))    \(title)"] }
        let place = trial.trial.place
        let at = "\(place.file):\(place.line):\(place.column)".inert
        return ["\(ink("FAIL", .warning))  \(title)  (\(at))"] + trial.findings.map { "      " + $0.description.inert }
    }
}
