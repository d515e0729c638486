/// Whether the documents stand behind a sentence alike.
public enum Status: String, Sendable, Hashable, CaseIterable {
    /// The documents agree.
    case agreed
    /// They disagree: never to be spoken as fact.
    case contested
    /// True when written; to be looked up again before it is cited.
    case dated
}
