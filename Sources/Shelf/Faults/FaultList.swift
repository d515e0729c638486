/// Faults of a large file as they are found: the first are kept, the others counted.
struct FaultList {
    private static let limit = 20
    private var kept: [Fault] = []
    private var more = 0

    /// Whether more would only be counted: finding out where each stands costs time.
    var isFull: Bool { kept.count >= Self.limit }

    mutating func add(_ fault: Fault) {
        if isFull { more += 1 } else { kept.append(fault) }
    }

    /// - Throws: `Faults`, when there are any.
    func throwIfAny() throws(Faults) {
        guard let last = kept.last else { return }
        guard more > 0 else { throw Faults(kept) }
        let counted = Fault(last.place, "\(last.problem) (and \(more) more faults below)", hint: last.hint)
        throw Faults(kept.dropLast() + [counted])
    }
}
