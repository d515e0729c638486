import Glibc
import Shelf

/// The two streams: results on standard output, everything else on standard error.
enum Output {
    /// Writes a result and a line end.
    static func line(_ text: String) { write(text.utf8 + [UInt8(ascii: "\n")]) }

    /// Writes the bytes of results. A reader that went away is no error; a full disk is.
    static func write(_ bytes: some Sequence<UInt8>) {
        do {
            try Disk.write(Array(bytes), to: STDOUT_FILENO, named: "the output")
        } catch {
            if error.code == EPIPE { exit(Exit.fine) }
            note("dosay: \(error)")
            exit(Exit.unreadable)
        }
    }

    /// Writes how far something has come, with whatever moves it over what it said before.
    static func progress(_ text: String) {
        try? Disk.write(Array(text.utf8), to: STDERR_FILENO, named: "standard error")
    }

    /// Writes a notice. It may hold names and texts of files, so nothing in it reaches the terminal that could steer it.
    static func note(_ text: String) {
        try? Disk.write(Array((text.inert + "\n").utf8), to: STDERR_FILENO, named: "standard error")
    }
}
