/// Which side of the table somebody sits on.
public enum Role: String, Sendable, Hashable, CaseIterable {
    case buyer, rep, other, unknown
}
