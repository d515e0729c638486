/// Remembers what was said, so that nothing is repeated until everything was used.
struct Rotation: Sendable, Hashable {
    /// How often each id was used.
    private var uses: [String: Int] = [:]
    /// The ids in the order of their last use.
    private var order: [String: Int] = [:]
    private var turn = 0

    /// The least used of some ids, never the one used last while there are others; among equals the one not used for
    /// longest, then the first.
    func next(_ ids: [String]) -> String? {
        let used = ids.filter { order[$0] != nil }.max { (order[$0] ?? 0) < (order[$1] ?? 0) }
        return ids.enumerated().filter { ids.count == 1 || $0.element != used }.min {
            (uses[$0.element] ?? 0, order[$0.element] ?? 0, $0.offset)
                < (uses[$1.element] ?? 0, order[$1.element] ?? 0, $1.offset)
        }?.element
    }

    mutating func use(_ id: String) {
        turn += 1
        uses[id, default: 0] += 1
        order[id] = turn
    }
}
