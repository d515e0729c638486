import Coach

/// What `replay` says of a call.
enum CallSchema {
    private static let always: [(String, Schema)] = [
        ("file", .text()), ("format", .text("The format that the transcript was taken for.")),
        ("turns", .list(of: turn)), ("scorecard", scorecard),
        (
            "expectations",
            .list(of: .object([("turn", .integer()), ("expected", .text()), ("met", .bool()), ("heard", .text())]))
        ),
    ]

    static let call = Schema.object(
        [("id", .anything("As written; only in a stream of calls that have one."))] + always,
        needed: always.map(\.0))

    private static let turn = Schema.object([
        ("turn", .integer("Counts from 0.")), ("speaker", .text().orNull),
        ("role", .text(among: Role.allCases.map(\.rawValue))), ("start_ms", .integer().orNull), ("text", .text()),
        ("intent", .text("What was raised; null for turns that aren't listened to as a buyer's.").orNull),
        ("confidence", .number().orNull), ("regime", .text().orNull),
        (
            "intents",
            .list(
                of: .object([
                    ("intent", .text()), ("confidence", .number()), ("quote", .text()), ("regime", .text().orNull),
                    ("rule", .text()),
                ]))
        ), ("findings", .list(of: finding, "What the rep did in this turn.")),
    ])

    private static let finding = Schema.object([
        ("kind", .text(among: Finding.Kind.allCases.map(\.rawValue))), ("phrase", .text().orNull),
        ("row", .text().orNull), ("regime", .text().orNull), ("quote", .text("The rep's own words.")),
        ("why", .text()), ("do_say", .text("What to say instead.").orNull),
        ("corrected_in", .integer("The turn in which it was taken back.").orNull),
    ])

    private static let scorecard = Schema.object([
        (
            "checks",
            .list(
                of: .object([
                    ("check", .text()), ("intent", .text()), ("raised_in", .integer()), ("passed", .bool()),
                    ("turn", .integer().orNull), ("at_ms", .integer().orNull), ("quote", .text()),
                ]))
        ), ("refused", .text("Why there is no scorecard.").orNull), ("talk_ratio", .number().orNull),
        ("longest_monologue_ms", .integer().orNull), ("longest_story_ms", .integer().orNull),
        ("interactivity", .number().orNull), ("patience_ms", .integer().orNull), ("question_rate", .number().orNull),
        ("estimated", .bool("Whether the times are estimates.")),
    ])
}
