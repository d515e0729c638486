/// Tells what a program prints from what it tells the terminal to do.
struct EscapeParser {
    enum Token: Equatable {
        case text(Unicode.Scalar)
        case control(Unicode.Scalar)
        case sequence(final: Unicode.Scalar, parameters: [Int])
        case nothing
    }

    private enum State { case ground, escape, parameters, charset, string }

    private var state = State.ground
    private var parameters = ""

    mutating func feed(_ scalar: Unicode.Scalar) -> Token {
        switch (state, scalar) {
        case (.string, "\u{07}"), (.string, "\\"): state = .ground
        case (.string, _): break
        case (_, "\u{1b}"): state = .escape
        case (.escape, "["):
            state = .parameters
            parameters = ""
        case (.escape, "]"), (.escape, "P"), (.escape, "_"): state = .string
        case (.escape, "("), (.escape, ")"): state = .charset
        case (.escape, _), (.charset, _): state = .ground
        case (.parameters, "\u{20}"..."\u{3f}"): parameters.unicodeScalars.append(scalar)
        case (.parameters, _):
            state = .ground
            let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
            return .sequence(final: scalar, parameters: parameters.first == "?" ? [] : numbers)
        case (.ground, "\u{00}"..<"\u{20}"), (.ground, "\u{7f}"): return .control(scalar)
        case (.ground, _): return .text(scalar)
        }
        return .nothing
    }

    /// `text` without anything meant for the terminal alone; newlines stay.
    static func plain(_ text: String) -> String {
        var parser = EscapeParser()
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch parser.feed(scalar) {
            case .text(let scalar): plain.append(scalar)
            case .control("\n"): plain.append("\n")
            default: break
            }
        }
        return String(plain)
    }
}
