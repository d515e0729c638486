import Shelf

/// Something made of files that may be edited at any time: it is made anew when they have changed, and what can't be made never
/// replaces what was.
struct LastGood<Value> {
    private var good: (stamp: KnowledgeStamp, value: Value)?
    /// What the files were like when nothing could be made of them.
    private var faulty: KnowledgeStamp?

    /// - Parameters:
    ///   - stamp: What the files are like, or why that can't be told.
    ///   - complain: Gets what is wrong while there is something older to go on with.
    /// - Throws: `Faults` when there is nothing older.
    mutating func value(
        _ stamp: Result<KnowledgeStamp, Faults>, _ complain: (Faults) -> Void, make: () throws(Faults) -> Value
    ) throws(Faults) -> Value {
        do throws(Faults) {
            let now = try stamp.get()
            if let good, good.stamp == now || faulty == now { return good.value }
            faulty = now
            let value = try make()
            (good, faulty) = ((now, value), nil)
            return value
        } catch {
            guard let good else { throw error }
            complain(error)
            return good.value
        }
    }
}
