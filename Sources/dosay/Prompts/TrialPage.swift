import Shelf

/// What came of a prompt's case, in words.
struct TrialPage {
    let ink: Ink

    func lines(_ trial: PromptTrial) -> [String] {
        let title = "\(trial.prompt)  \(trial.trial.name)".inert
        guard !trial.hasPassed else { return ["\(ink("ok", .label))    \(title)"] }
        let place = trial.trial.place
        let at = "\(place.file):\(place.line):\(place.column)".inert
        return ["\(ink("FAIL", .warning))  \(title)  (\(at))"] + trial.findings.map { "      " + words($0).inert }
    }

    private func words(_ finding: PromptTrial.Finding) -> String {
        switch finding.kind {
        case .contains:
            "lacks “\(finding.text)”; " + (finding.found.map { "the nearest is “\($0)”" } ?? "nothing is like it")
        case .lacks: "contains “\(finding.text)”, in “\(finding.found ?? finding.text)”"
        case .message:
            "no message of \(finding.text); " + (finding.found.map { "there is \($0)" } ?? "there is none at all")
        }
    }
}
