/// Whether words are denied where they stand: "that isn't fine-tuning", "nobody can guarantee it".
enum Denial {
    /// Whether a denial stands among the four words before them, in their clause.
    static func denies(_ words: Range<Int>, in statement: Statement) -> Bool {
        let spoken = statement.spoken
        guard let first = words.first else { return false }
        let before = spoken[max(0, first - 4)..<first].filter { $0.clause == spoken[first].clause }
        let denials = before.count { Self.denials.contains($0.key) }
        // Two of them affirm: "there's no reason not to fine-tune"; so do idioms: "you can't go wrong with it".
        return denials == 1 && !before.contains { turns.contains($0.key) }
    }

    private static func stems(_ words: String) -> Set<String> { Set(Statement(words).spoken.map(\.key)) }

    private static let denials = stems(
        "not no never without nobody none neither nor isn't aren't wasn't don't doesn't didn't can't cannot won't wouldn't "
            + "shouldn't couldn't needn't rather instead before unless")
    private static let turns = stems("wrong beat beats reason doubt question problem just only why worry hesitate")
}
