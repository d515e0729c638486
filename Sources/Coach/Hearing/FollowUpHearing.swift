extension FollowUps {
    /// What a turn asks about the regime on the table; nil when it is a statement of its own.
    func subject(of statement: Statement) -> Subject? {
        guard statement.spoken.count <= 16, !methods.contains(where: { $0.heard(in: statement) != nil }) else {
            return nil
        }
        // A short question with nothing else in it points back even when it says no "that".
        guard statement.spoken.count <= 6 || pointers.contains(where: { $0.heard(in: statement) != nil }) else {
            return nil
        }
        return subjects.first { $0.words.contains { $0.heard(in: statement) != nil } }
    }
}
