extension Goal {
    /// What is due where a buyer raises something: the question where one comes first, else what answers it.
    ///
    /// - Parameter beats: Those that raise it.
    static func due(on intent: String, in beats: [String], _ knowledge: Knowledge) -> Goal {
        let heard = knowledge.intent(intent)?.heard ?? intent
        let asksFirst = knowledge.table.rule(for: intent, [:])?.asksFirst ?? false
        return Goal(
            id: asksFirst ? "asked-\(intent)" : "answered-\(intent)",
            asks: asksFirst
                ? "Asked what settles it before naming a method, on “\(heard)”" : "Named what answers “\(heard)”",
            act: Act(asksFirst ? .asks : .rightRegime), isNever: false, beats: beats)
    }

    /// Nothing said in the whole practice that loses the room.
    static let saysNoDontSay = Goal(
        id: "no-dont-say", asks: "Said nothing that loses the room", act: Act(.dontSay), isNever: true, beats: [])
}
