import Coach

extension PracticeResult {
    /// Reads what a practice came to, as `practice --json` writes it. What isn't needed isn't looked at.
    ///
    /// - Throws: `Fault` for the first that is missing or isn't what was expected.
    init(_ result: JSONValue, at time: JSONValue?, in file: String, line: Int) throws(Fault) {
        let source = ResultSource(file: file, line: line)
        let whole = try source.object(result, "result")
        guard let time else { throw source.fault(result, "there is no `at` beside the result") }
        let at = try source.read(time, "at", "a time such as 2026-05-04T03:02:01Z") {
            $0.text.flatMap(Timestamp.milliseconds)
        }
        let outcomes = Rehearsal.Outcome.allCases.map(\.rawValue).joined(separator: ", ")
        let score = try source.object(try whole.field("score"), "score")
        var answers: [Answer] = []
        for turn in try whole.list("turns") { answers.append(try Answer(turn, source)) }
        self.init(
            at: Moment(milliseconds: at),
            scenario: try whole.read("scenario", "a text") { $0.text },
            outcome: try whole.read("outcome", "one of \(outcomes)") {
                $0.text.flatMap(Rehearsal.Outcome.init(rawValue:))
            },
            score: Score(
                met: try score.read("met", "a number") { $0.number },
                of: try score.read("of", "a number") { $0.number }),
            hints: try score.read("hints", "how many there were") {
                $0.integer.flatMap { (0...1_000_000).contains($0) ? $0 : nil }
            },
            answers: answers)
    }
}

extension PracticeResult.Answer {
    fileprivate init(_ turn: JSONValue, _ source: ResultSource) throws(Fault) {
        let turn = try source.object(turn, "turns")
        var checks: [PracticeResult.Check] = []
        for item in try turn.list("checks") {
            let check = try source.object(item, "checks")
            checks.append(
                PracticeResult.Check(
                    question: try check.read("id", "a text") { $0.text },
                    passed: try check.read("passed", "true or false") { $0.bool }))
        }
        var dontSays: [PracticeResult.DontSay] = []
        for item in try turn.list("findings") {
            let finding = try source.object(item, "findings")
            guard finding.fields["kind"]?.text == Finding.Kind.dontSay.rawValue else { continue }
            dontSays.append(
                PracticeResult.DontSay(
                    row: finding.fields["row"]?.text ?? finding.fields["phrase"]?.text ?? "unnamed",
                    quote: try finding.read("quote", "a text") { $0.text }, instead: finding.fields["do_say"]?.text,
                    isTakenBack: finding.fields["corrected_in"]?.integer != nil))
        }
        self.init(intent: turn.fields["intent"]?.text, checks: checks, dontSays: dontSays)
    }
}

/// The line in which a result stands, to say where something is wrong.
private struct ResultSource {
    let file: String
    let line: Int

    /// An object among the values of a result.
    struct Object {
        let source: ResultSource
        let value: JSONValue
        let fields: JSONFields

        func field(_ name: String) throws(Fault) -> JSONValue {
            guard let found = fields[name] else { throw source.fault(value, "there is no `\(name)` in it") }
            return found
        }

        func read<Value>(
            _ name: String, _ expected: String, _ body: (JSONValue) -> Value?
        ) throws(Fault) -> Value {
            try source.read(try field(name), name, expected, body)
        }

        func list(_ name: String) throws(Fault) -> [JSONValue] { try read(name, "a list") { $0.items } }
    }

    func object(_ value: JSONValue, _ name: String) throws(Fault) -> Object {
        Object(source: self, value: value, fields: try read(value, name, "an object") { $0.fields })
    }

    func read<Value>(
        _ value: JSONValue, _ name: String, _ expected: String, _ body: (JSONValue) -> Value?
    ) throws(Fault) -> Value {
        guard let read = body(value) else { throw fault(value, "expected \(expected) as `\(name)`") }
        return read
    }

    func fault(_ value: JSONValue, _ problem: String) -> Fault {
        Fault(Place(file, line: line, column: value.range.lowerBound + 1), problem)
    }
}
