import Coach
import Shelf

/// Which outcomes of a replay make it exit with 1.
struct FailOn {
    private static let expectation = "expectation"
    /// What may be asked for.
    static let all = Finding.Kind.allCases.filter(\.isFault).map(\.rawValue) + [expectation]

    private let kinds: Set<String>

    /// - Parameter list: Kinds, parted by commas.
    /// - Throws: `Failure` of usage for a kind that there isn't.
    init(_ list: String) throws(Failure) {
        let names = list.split(separator: ",").map(\.trimmed)
        for name in names where !Self.all.contains(name) {
            let hint = Suggestion.hint(for: name, among: Self.all) ?? "it takes \(Self.all.joined(separator: ", "))"
            throw .usage("--fail-on knows no \(name.prefix(60)); \(hint)".inert)
        }
        guard !names.isEmpty else { throw .usage("--fail-on takes \(Self.all.joined(separator: ", "))") }
        kinds = Set(names)
    }

    /// Whether a call has what was asked for. What a rep took back doesn't count.
    func fails(_ call: ReplayedCall) -> Bool {
        if kinds.contains(Self.expectation), call.expectations.contains(where: { !$0.isMet }) { return true }
        return call.call.turns.contains { heard in
            heard.findings.contains { $0.isStanding && kinds.contains($0.kind.rawValue) }
        }
    }
}
