import Coach

/// What exports call the sides.
enum RoleWords {
    /// The side a word stands for; nil when it doesn't tell.
    static func role(_ word: String) -> Role? { roles[word.trimmed.lowercased()] }

    private static let roles: [String: Role] = [
        "buyer": .buyer, "customer": .buyer, "prospect": .buyer, "client": .buyer, "external": .buyer,
        "end_user": .buyer,
        "rep": .rep, "agent": .rep, "seller": .rep, "sales": .rep, "salesperson": .rep, "internal": .rep,
        "other": .other, "system": .other, "bot": .other,
    ]
}
