import CEditLine
import Glibc

/// Starts a program with signals as a fresh process has them.
///
/// - Parameters:
///   - input, output, error: descriptors that become its standard input, output and error; nil: ours.
///   - isApart: whether ^C at the terminal is none of its business.
/// - Returns: the process, to be waited for, or nil with `errno` set.
func startChild(
    _ argv: [String], input: Int32? = nil, output: Int32? = nil, error: Int32? = nil, isApart: Bool = false
) -> pid_t? {
    guard !argv.isEmpty else {
        errno = EINVAL
        return nil
    }
    var arguments = argv.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let child = cedit_spawn(&arguments, input ?? -1, output ?? -1, error ?? -1, isApart)
    guard child > 0 else {
        errno = -child
        return nil
    }
    return child
}

/// Waits for a child.
///
/// - Returns: its exit code, or 128 + the signal that ended it.
func waitForChild(_ child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 {
        guard errno == EINTR else { return 127 }
    }
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
}

/// Runs a program on our terminal to its end.
///
/// ^C and ^\ are the child's alone meanwhile. Call it inside `LineEditor.suspendForChild` when there is an editor.
///
/// - Returns: its exit code, 128 + the signal that ended it, 127 if it can't be started.
func runChild(_ argv: [String]) -> Int32 {
    let quit = signal(SIGQUIT, SIG_IGN)
    defer { signal(SIGQUIT, quit) }
    guard let child = startChild(argv) else { return 127 }
    let status = waitForChild(child)
    Interrupts.clear()
    return status
}
