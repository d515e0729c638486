import Coach

/// What a yes to each question says of a rep, as the rubric words it.
struct CheckNames {
    private let names: [String: String]

    /// - Parameter rubric: nil: the ids themselves are the names.
    init(_ rubric: Rubric?) {
        let named = (rubric?.checks ?? []).map { ($0.question.rawValue, $0.name) }
        names = Dictionary(named, uniquingKeysWith: { $1 })
    }

    subscript(question: String) -> String { names[question] ?? question }

    /// What got a no most often, and how often.
    func list(_ failed: [TrackRecord.Failed]) -> String {
        let most = failed.prefix(3).map { "\(self[$0.question]) (\($0.count))" }.joined(separator: ", ")
        return failed.count > 3 ? "\(most) and \(failed.count - 3) more" : most
    }
}
