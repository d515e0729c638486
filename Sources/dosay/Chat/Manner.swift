/// How an exercise speaks.
enum Manner {
    /// To somebody at a terminal, who sees what they type.
    case terminal
    /// To a reader of what is printed: answers too.
    case printed
    /// Only at the end, as JSON.
    case json
    /// As JSON at the end, and to people beside it.
    case jsonBesidePeople

    /// Whether answers are shown, as they aren't on the screen already.
    var echoes: Bool { self == .printed || self == .jsonBesidePeople }
    /// Whether what it came to is told as JSON.
    var endsInJSON: Bool { self == .json || self == .jsonBesidePeople }
}
