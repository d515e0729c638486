enum AgainCommand: PracticeCommand {
    static let name = "again"
    static let takes = "[TURN]"
    static let summary = "takes back the answer of a turn, and those after it; without a number, the last"

    static func run(_ argument: String, _ stage: Stage) {
        let count = stage.rehearsal.turns.count
        guard count > 0 else { return stage.tell("nothing was answered yet") }
        guard let turn = argument.isEmpty ? count : Int(argument), stage.happen(.again(turn: turn)) else {
            return stage.tell("which turn? There \(count == 1 ? "is 1" : "are 1 to \(count)")")
        }
        stage.tell("again from turn \(turn)")
        stage.speak()
    }
}
