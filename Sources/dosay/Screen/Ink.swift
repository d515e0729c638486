import Glibc
import Shelf

/// Whether and how text is coloured.
struct Ink {
    enum Choice: String, CaseIterable { case auto, always, never }

    enum Style: String {
        case plain = ""
        case label = "2"
        case strong = "1"
        case warning = "33"
        case accent = "36"
        case removed = "31"
        case added = "32"
        case removedWord = "7;31"
        case addedWord = "7;32"
    }

    let isOn: Bool

    /// - Parameter choice: `auto` follows NO_COLOR (https://no-color.org: set and not empty), TERM and the terminal.
    init(_ choice: Choice, _ environment: Environment, descriptor: Int32 = STDOUT_FILENO) {
        switch choice {
        case .always: isOn = true
        case .never: isOn = false
        case .auto:
            isOn =
                (environment["NO_COLOR"] ?? "").isEmpty && !["", "dumb"].contains(environment["TERM"] ?? "")
                && isatty(descriptor) == 1
        }
    }

    func callAsFunction(_ text: String, _ style: Style) -> String {
        isOn && style != .plain && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
