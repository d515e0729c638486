import Glibc
import Shelf
import Synchronization

/// Standard output, a line at a time, whoever writes.
final class Outlet: Sendable {
    private let turn = Mutex(())

    func text(_ id: Int, _ text: String) { line([("id", .integer(id)), ("text", .text(text))]) }

    func done(_ id: Int, _ reason: String) { line([("id", .integer(id)), ("done", .text(reason))]) }

    func trouble(_ id: Int?, _ trouble: Trouble) {
        line([
            ("id", id.map { .integer($0) } ?? .null), ("error", .text(trouble.kind.rawValue)),
            ("message", .text(trouble.message)), ("retryable", .bool(trouble.isRetryable)),
        ])
    }

    private func line(_ fields: [(String, JSON)]) {
        let bytes = JSON.object(fields).bytes() + [UInt8(ascii: "\n")]
        turn.withLock { _ in
            do throws(Refused) {
                try Disk.write(bytes, to: STDOUT_FILENO, named: "the output")
            } catch {
                // Nobody listens any more, so nothing that runs is of use.
                _exit(error.code == EPIPE ? 0 : 3)
            }
        }
    }
}
