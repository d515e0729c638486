import Coach

/// Who is on which side in one call, and why.
public struct Cast: Sendable {
    /// One speaker's side.
    public struct Part: Sendable {
        let key: Key
        /// `.unknown` when nobody said.
        public let role: Role
        /// For people.
        public let why: String
        /// nil for those whom the recording doesn't name.
        public var speaker: String? { key.speaker }
    }

    /// What tells speakers apart: their name, and for those without one what the recording knows of their side.
    struct Key: Hashable, Sendable {
        let speaker: String?
        let known: Role?

        init(_ cue: Cue) {
            speaker = cue.speaker
            known = cue.role
        }
    }

    /// In the order in which they first speak.
    public let parts: [Part]
    private let roles: [Key: Role]

    init(_ parts: [Part]) {
        self.parts = parts
        roles = Dictionary(parts.map { ($0.key, $0.role) }) { first, _ in first }
    }

    /// The side of whoever speaks.
    public func role(_ cue: Cue) -> Role { roles[Key(cue)] ?? .unknown }
}
