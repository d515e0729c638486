/// Who is heard saying something.
public enum Speaker: String, Sendable, Hashable, CaseIterable {
    case buyer, rep, either
}
