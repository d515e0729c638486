import Shelf

/// What came of holding a session again: whether its file is whole, and whether the same comes out.
struct Verification {
    let file: String
    /// What it is, in a few words.
    let what: String
    /// How many turns were held again.
    let turns: Int
    /// Which knowledge heard it then, and which one hears it here.
    let knowledge: (then: [String], here: String)
    /// What it was scored last, and what comes out here; nil when it was never scored, or is a chat.
    let score: (then: String, here: String)?
    /// Everything that isn't as it was recorded.
    let problems: [Problem]
    /// What explains problems without being one.
    let remarks: [String]

    struct Problem {
        let line: Int
        let text: String
    }

    var isSame: Bool { problems.isEmpty }

    var json: JSON {
        .object([
            ("file", .text(file)), ("what", .text(what)), ("turns", .integer(turns)), ("same", .bool(isSame)),
            (
                "problems",
                .list(problems.map { .object([("line", .integer($0.line)), ("problem", .text($0.text))]) })
            ),
            ("remarks", .texts(remarks)),
            ("knowledge", .object([("then", .texts(knowledge.then)), ("here", .text(knowledge.here))])),
            (
                "score",
                score.map { .object([("then", .text($0.then)), ("here", .text($0.here))]) } ?? .null
            ),
        ])
    }
}
