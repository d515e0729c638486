enum HintCommand: PracticeCommand {
    static let name = "hint"
    static let summary = "steps out and names what is due; costs a point"

    static func run(_ argument: String, _ stage: Stage) {
        guard let due = stage.rehearsal.due, stage.happen(.hint) else {
            return stage.tell("there is no hint here; it cost nothing")
        }
        stage.tell("hint (a point): \(due)")
    }
}
