/// Remembers what was said, so that nothing is repeated until everything was used.
struct Rotation: Sendable, Hashable {
    private struct Use: Sendable, Hashable {
        let id: String
        var count = 0
        /// When it was used last; 0: never.
        var turn = 0
    }

    private var uses: [Use] = []
    private var turn = 0

    /// The least used of some ids, never the one used last while there are others; among equals the one not used for
    /// longest, then the first.
    func next(_ ids: [String]) -> String? {
        guard ids.count > 1 else { return ids.first }
        let candidates = ids.map { id in uses.first { $0.id == id } ?? Use(id: id) }
        let last = candidates.max { $0.turn < $1.turn }
        var best: Use?
        for one in candidates where one.turn == 0 || one.id != last?.id {
            if best.map({ (one.count, one.turn) < ($0.count, $0.turn) }) ?? true { best = one }
        }
        return best?.id
    }

    mutating func use(_ id: String) {
        turn += 1
        let at = uses.firstIndex { $0.id == id } ?? uses.endIndex
        if at == uses.endIndex { uses.append(Use(id: id)) }
        uses[at].count += 1
        uses[at].turn = turn
    }
}
