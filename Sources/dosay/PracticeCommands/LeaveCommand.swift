enum LeaveCommand: PracticeCommand {
    static let name = "quit"
    static let summary = "leaves the practice (so does ^D)"

    static func run(_ argument: String, _ stage: Stage) { stage.leave() }
}
