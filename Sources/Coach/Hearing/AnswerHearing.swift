/// Hears which facts a turn settles.
struct AnswerHearing {
    let knowledge: Knowledge
    /// The intent on the table.
    let intent: String
    /// The questions that were asked last.
    let open: [Question]

    /// The values that the words of a turn give to the intent's facts.
    func facts(in statement: Statement) -> [String: String] {
        var settled: [String: String] = [:]
        for fact in knowledge.facts {
            let asked = open.contains { $0.settles == fact.id }
            let values = fact.values(for: intent)
            var heard: [(value: FactValue, at: Int)] = []
            for value in values {
                let patterns = value.words + (asked ? value.whenAsked : [])
                let last = patterns.compactMap { lastAffirmed($0, in: statement) }.max()
                if let last { heard.append((value, last)) }
            }
            if let value = resolve(heard, among: values) { settled[fact.id] = value.id }
        }
        return settled
    }

    /// What a bare answer means: "the second one", "both", "yes", "no".
    func bare(_ statement: Statement) -> [String: String] {
        guard let question = open.first, statement.spoken.count <= 8 else { return [:] }
        let keys = statement.spoken.map(\.key)
        if let place = Self.position(keys, of: question.options.count) {
            return [question.settles: question.options[place]]
        }
        if keys.contains("both"), let value = combining(question) { return [question.settles: value] }
        if let first = keys.first {
            if Self.yes.contains(first), let value = question.yes { return [question.settles: value] }
            if Self.no.contains(first), let value = question.no { return [question.settles: value] }
        }
        return [:]
    }

    /// Which of so many options a turn points at: "the second one", "the latter".
    static func position(_ keys: [String], of count: Int) -> Int? {
        guard count > 1 else { return nil }
        for key in keys {
            if let place = ordinals[key], place < count { return place }
            if last.contains(key) { return count - 1 }
        }
        return nil
    }

    /// The value that stands for all of a question's options together.
    private func combining(_ question: Question) -> String? {
        knowledge.fact(question.settles)?.values(for: intent)
            .first { !$0.combines.isEmpty && Set($0.combines).isSubset(of: question.options) }?.id
    }

    /// Where a pattern is last heard without a "not" before it in the same clause.
    private func lastAffirmed(_ pattern: WordPattern, in statement: Statement) -> Int? {
        var last: Int?
        var from = 0
        while let found = pattern.heard(in: statement, from: from) {
            if !isDenied(found.lowerBound, in: statement) { last = found.lowerBound }
            from = found.lowerBound + 1
        }
        return last
    }

    private func isDenied(_ at: Int, in statement: Statement) -> Bool {
        statement.spoken[max(0, at - 3)..<at].contains {
            $0.clause == statement.spoken[at].clause && Self.denials.contains($0.key)
        }
    }

    /// One value of those heard: one that refines another wins over it, one that combines others stands for them, and
    /// else the one said last.
    private func resolve(_ heard: [(value: FactValue, at: Int)], among values: [FactValue]) -> FactValue? {
        let ids = Set(heard.map(\.value.id))
        if let whole = values.first(where: { !$0.combines.isEmpty && ids.isSuperset(of: $0.combines) }) {
            return whole
        }
        let refined = Set(heard.compactMap(\.value.refines))
        return heard.filter { !refined.contains($0.value.id) }.max { $0.at < $1.at }?.value
    }

    private static let denials: Set<String> = ["not", "isnt", "dont", "doesnt", "never", "without", "rather", "instead"]
    private static let yes: Set<String> = ["yes", "yeah", "yep", "sure", "correct", "right", "exact", "yup", "inde"]
    private static let no: Set<String> = ["no", "nope", "nah"]
    private static let ordinals: [String: Int] = [
        "first": 0, "former": 0, "second": 1, "2nd": 1, "1st": 0, "third": 2, "3rd": 2,
    ]
    private static let last: Set<String> = ["latter", "last"]
}
