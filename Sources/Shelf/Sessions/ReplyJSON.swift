import Coach

extension Reply {
    /// The reply as one JSON object: every key always there, but for `second_opinion`, which is there where a language
    /// model was asked.
    ///
    /// - Parameter prompt: The label of the coach prompt in use.
    public func json(prompt: String?) -> JSON {
        var fields: [(String, JSON)] = [
            ("statement", .text(statement)), ("intent", .text(intent)), ("confidence", .fraction(confidence)),
            (
                "alternatives",
                .list(
                    alternatives.map {
                        .object([("intent", .text($0.intent)), ("confidence", .fraction($0.confidence))])
                    })
            ),
            (
                "evidence",
                .list(evidence.map { .object([("text", .text($0.text)), ("weight", .fraction($0.weight))]) })
            ),
            ("regime", .optional(regime)), ("also", .optional(also)), ("clock", .optional(clock)),
            ("rule", .text(rule)), ("ask_first", .bool(asksFirst)),
            (
                "questions",
                .list(
                    questions.map {
                        .object([("id", .text($0.id)), ("text", .text($0.text)), ("settles", .text($0.settles))])
                    })
            ),
            ("do_say", .list(doSay.map { .object([("id", .text($0.id)), ("text", .text($0.text))]) })),
            (
                "dont_say",
                .list(
                    dontSay.map {
                        .object([
                            ("id", .text($0.id)), ("row", .text($0.row)), ("text", .text($0.text)),
                            ("why", .text($0.why)),
                        ])
                    })
            ),
            ("why", .optional(why)), ("claims", .list(claims.map(\.json))),
            (
                "analogy",
                analogy.map {
                    .object([("analog", .text($0.analog)), ("holds", .text($0.holds)), ("breaks", .text($0.breaks))])
                } ?? .null
            ),
            ("followup", .optional(followUp)), ("prompt", .optional(prompt)), ("knowledge", .text(knowledge)),
        ]
        if let consultation { fields.append(("second_opinion", consultation.json)) }
        return .object(fields)
    }
}

extension Claim {
    fileprivate var json: JSON {
        .object([
            ("id", .text(id)), ("text", .text(text)), ("source", .text(source)), ("as_of", .text(asOf)),
            ("confirm", .bool(confirm)),
        ])
    }
}
