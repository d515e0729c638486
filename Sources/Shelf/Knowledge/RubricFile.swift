import Coach

/// The file `rubric.yaml`: how a call is scored.
enum RubricFile {
    static func read(_ map: YAMLMapping) -> Rubric {
        var seen: Set<CallScorecard.Question> = []
        let checks = map.mappings("checks") { entry in
            let place = entry.place(of: "id")
            let faults = map.reading.faults.count
            let question = entry.choice("id", or: CallScorecard.Question.answered)
            // What names no check stands in for one, and doesn't describe it.
            let isKnown = map.reading.faults.count == faults
            let check = Rubric.Check(
                question: question, name: entry.text("name"), asks: entry.text("asks"), passes: entry.text("passes"),
                practise: entry.text("practise"))
            if isKnown, !seen.insert(check.question).inserted {
                map.reading.fault(place, "the check \(check.question.rawValue) is described twice")
            }
            return check
        }
        for question in CallScorecard.Question.allCases where !seen.contains(question) {
            map.reading.fault(
                map.place(of: "checks"), "the check \(question.rawValue) isn't described",
                hint: "whoever is scored by it must be able to read it")
        }
        let figures = map.mappings("figures", required: false) { entry in
            Rubric.Figure(id: entry.text("id"), name: entry.text("name"), means: entry.text("means"))
        }
        return Rubric(checks: checks, figures: figures)
    }
}
