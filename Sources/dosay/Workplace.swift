import Coach
import Glibc
import Shelf

/// What a command works with.
struct Workplace: Sendable {
    let store: Store
    let promptFolders: [String]
    let environment: [String: String]

    static var environment: [String: String] {
        var found: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let parts = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { found[String(parts[0])] = String(parts[1]) }
            entry += 1
        }
        return found
    }

    /// Opens the knowledge; says so when it has to learn first.
    func open() throws(Faults) -> Store.Opened {
        try store.open(learning: Self.sayLearning)
    }

    static func sayLearning(_ count: Int) { Output.note("dosay: learning from \(count) statements, once…") }

    func openPrompts() throws(Faults) -> PromptShelf {
        try PromptShelf.read(promptFolders)
    }
}
