import Dispatch

/// The machine's cores.
public enum Cores {
    /// Does pieces of work on all of them at once.
    public static func perform(_ count: Int, _ piece: @Sendable (Int) -> Void) {
        DispatchQueue.concurrentPerform(iterations: count, execute: piece)
    }
}
