import Coach

/// Names that tell a side themselves: `rep:Faye`, `buyer: Gordon`, `rep`.
enum RolePrefix {
    /// The side a name begins with, or is; nil when it doesn't tell.
    static func role(of name: String) -> Role? {
        if let role = roles[name.lowercased()] { return role }
        guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")), colon != name.startIndex else { return nil }
        guard name[name.index(after: colon)...].contains(where: { !$0.isWhitespace && $0 != ":" }) else { return nil }
        return roles[name[..<colon].lowercased()]
    }

    /// The name without the side.
    static func bareName(of name: String) -> String {
        guard name.contains(":"), role(of: name) != nil, let colon = name.firstIndex(of: ":") else { return name }
        return name[name.index(after: colon)...].trimmed
    }

    private static let roles: [String: Role] = ["rep": .rep, "buyer": .buyer, "other": .other]
}
