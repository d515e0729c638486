enum RubricCommand: PracticeCommand {
    static let name = "rubric"
    static let summary = "says when a check passes"

    static func run(_ argument: String, _ stage: Stage) {
        for check in stage.knowledge.rubric.checks {
            stage.tell("\(check.name) (\(check.question.rawValue)): \(check.passes)")
        }
    }
}
