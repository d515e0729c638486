import Shelf

/// What came of a prompt's case, in words.
struct TrialPage {
    let ink: Ink

    /// So much of a model's line is shown, in characters.
    private static let longest = 300

    func lines(_ trial: CaseTrial) -> [String] {
        let text = trial.text
        let title = "\(text.prompt)  \(text.trial.name)".inert
        guard trial.hasFailed else {
            return trial.isLeftOut
                ? ["\(ink("open", .accent))  \(title)  (nobody looked at the reply)"]
                : ["\(ink("ok", .label))    \(title)"]
        }
        let place = text.trial.place
        let at = "\(place.file):\(place.line):\(place.column)".inert
        return ["\(ink("FAIL", .warning))  \(title)  (\(at))"]
            + text.findings.map { "      " + $0.description.inert } + trial.replyFindings.map(said)
    }

    /// What is wrong with a reply: on one line, whatever the model said.
    private func said(_ finding: PromptTrial.Finding) -> String {
        let found = finding.found.map { found in
            String(found.inert.clipped(to: Self.longest).map { $0.isWhitespace ? " " : $0 })
        }
        let short = PromptTrial.Finding(kind: finding.kind, text: finding.text, found: found)
        return "      the reply \(short.description.inert)"
    }
}
