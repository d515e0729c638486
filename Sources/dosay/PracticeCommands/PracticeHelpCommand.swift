enum PracticeHelpCommand: PracticeCommand {
    static let name = "help"
    static let summary = "what there is"

    static func run(_ argument: String, _ stage: Stage) {
        for command in PracticeCommands.all {
            stage.tell("/\(command.name)\(command.takes.isEmpty ? "" : " \(command.takes)"): \(command.summary)")
        }
    }
}
