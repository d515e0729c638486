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
        let (opened, ear) = try openEars()
        return (opened, CallListener(opened.knowledge, opened.ears, ear, today: Clock.day()))
    }

    /// The same, with the ear for reps' speech, for those who listen as of another day.
    func openEars() throws(Faults) -> (opened: Store.Opened, ear: RepEar) {
        let opened = try open()
        return (opened, try Self.patiently { learning throws(Faults) in try store.openRepEar(learning: learning) })
    }

    /// Where sessions and practices are kept; nil: there is no such place.
    var sessions: String? { XDG.state(environment).map { "\($0)/sessions" } }

    /// Who is logged in; nil: the environment doesn't say.
    var user: String? { [environment["USER"], environment["LOGNAME"]].compactMap { $0 }.first { !$0.isEmpty } }

    func openPrompts() throws(Faults) -> PromptShelf {
        try PromptShelf.read(store.prompts)
    }
}
