import Coach
import Glibc
import Shelf

/// What a command works with.
struct Workplace: Sendable {
    let store: Store
    let environment: Environment

    /// Opens knowledge and prompts; says so when learning takes a while.
    func open() throws(Faults) -> Store.Opened {
        try Self.patiently { learning throws(Faults) in try store.open(learning: learning) }
    }

    /// Does something in which it may have to learn, and says so once that takes longer than a second.
    static func patiently<Value>(
        _ body: (_ learning: (Int) -> Void) throws(Faults) -> Value
    ) throws(Faults) -> Value {
        var notice: Task<Void, any Error>?
        defer { notice?.cancel() }
        return try body { count in
            notice = Task.detached {
                try await Task.sleep(for: .seconds(1))
                Output.note("dosay: learning from \(count) statements, once…")
            }
        }
    }

    /// The same, with what listens to recorded calls.
    func openCalls() throws(Faults) -> (opened: Store.Opened, listener: CallListener) {
        let opened = try open()
        let ear = try Self.patiently { learning throws(Faults) in try store.openRepEar(learning: learning) }
        return (opened, CallListener(opened.knowledge, opened.ears, ear, today: Clock.day()))
    }

    func openPrompts() throws(Faults) -> PromptShelf {
        try PromptShelf.read(store.prompts)
    }
}
