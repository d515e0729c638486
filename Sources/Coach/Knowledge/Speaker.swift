/// Who is heard saying something.
public enum Speaker: String, Sendable, Hashable, Codable, CaseIterable {
    case buyer, rep, either
}
