import Synchronization

/// Does pieces of work, numbered from 0, in any order or several at a time.
public typealias Performer = (_ count: Int, _ piece: @Sendable (Int) -> Void) -> Void

/// What the pieces come to, in their order.
package func gather<Result: Sendable>(
    _ count: Int, _ perform: Performer, _ piece: @escaping @Sendable (Int) -> Result
) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    perform(count) { number in
        let result = piece(number)
        results.withLock { $0[number] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
}

/// One piece after the other.
public func performInTurn(_ count: Int, _ piece: @Sendable (Int) -> Void) { (0..<count).forEach(piece) }
