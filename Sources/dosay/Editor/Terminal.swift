import CEditLine
import Glibc

/// The terminal below libedit: what is written to it directly.
enum Terminal {
    /// While on, the terminal marks pasted text as such.
    static let pasteMarksOn = "\u{1b}[?2004h"
    static let pasteMarksOff = "\u{1b}[?2004l"
    /// Goes to the start of the row and clears it and all below. Not in one go: tmux takes a clearing that begins in the
    /// first column of the first row for "clear the screen" and keeps a copy.
    static let clearBelow = "\r\u{1b}[K\u{1b}[C\u{1b}[J\r"

    static func up(_ rows: Int) -> String {
        rows > 0 ? "\u{1b}[\(rows)A" : ""
    }

    static var columns: Int { Int(cedit_columns()) }
    static var rows: Int { Int(cedit_rows()) }

    /// Writes all of `text`; a terminal that is gone takes nothing.
    static func send(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count > 0 {
                rest.removeFirst(count)
            } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
                return
            }
        }
    }

    /// Does something that may leave the terminal in any mode, and puts its mode back.
    static func keepingMode(_ body: () -> Void) {
        var mode = termios()
        let isKnown = tcgetattr(STDIN_FILENO, &mode) == 0
        body()
        if isKnown { tcsetattr(STDIN_FILENO, TCSADRAIN, &mode) }
    }
}
