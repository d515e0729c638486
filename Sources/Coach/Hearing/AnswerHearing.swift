/// Hears which facts a turn settles.
struct AnswerHearing {
    let knowledge: Knowledge
    /// The intent on the table.
    let intent: String
    /// The questions that were asked last.
    let open: [Question]

    /// What a turn settles, by fact, and the words that say so.
    struct Answer {
        var facts: [String: String] = [:]
        /// Positions of words in the statement, of the longest pattern for each value.
        var spoken: [Range<Int>] = []
        /// Values whose words were only said to deny them, as `fact=value`.
        var denied: Set<String> = []
    }

    /// The values that the words of a turn give to the intent's facts.
    ///
    /// Nobody answers a question in more than a few hundred words; such a turn settles nothing.
    func answer(in statement: Statement) -> Answer {
        var answer = Answer()
        guard statement.spoken.count <= 400 else { return answer }
        for fact in knowledge.facts {
            let asked = open.contains { $0.settles == fact.id }
            let values = fact.values(for: intent)
            var heard: [Heard] = []
            for value in values {
                let said = (value.words + (asked ? value.whenAsked : [])).flatMap { all($0, in: statement) }
                let meant = said.filter { !isDenied($0.lowerBound, in: statement) }
                heard += meant.map { Heard(value: value, words: $0) }
                if meant.isEmpty, !said.isEmpty { answer.denied.insert("\(fact.id)=\(value.id)") }
            }
            guard let value = resolve(heard, among: values) else { continue }
            answer.facts[fact.id] = value.id
            let said = heard.filter { $0.value.id == value.id || value.combines.contains($0.value.id) }
            if let longest = said.max(by: { $0.words.count < $1.words.count }) { answer.spoken.append(longest.words) }
        }
        return answer
    }

    /// A value and the words in which it was heard.
    private struct Heard {
        let value: FactValue
        let words: Range<Int>
    }

    /// What a bare answer means: "the second one", "both", "yes", "no".
    func bare(_ statement: Statement) -> [String: String] {
        guard let question = open.first, statement.spoken.count <= 8 else { return [:] }
        let keys = statement.spoken.map(\.key)
        if let place = Self.position(statement.spoken, of: question.options.count) {
            return [question.settles: question.options[place]]
        }
        if keys.contains("both"), let value = combining(question) { return [question.settles: value] }
        if let first = keys.first, !isUnsure(statement) {
            if Self.yes.contains(first), let value = question.yes { return [question.settles: value] }
            if Self.no.contains(first), let value = question.no { return [question.settles: value] }
        }
        return [:]
    }

    /// Whether somebody says that they don't know.
    func isUnsure(_ statement: Statement) -> Bool {
        let keys = statement.spoken.map(\.key)
        return keys.count <= 8
            && keys.indices.contains { at in Self.unsure.contains { keys[at...].starts(with: $0) } }
    }

    /// Which of so many options a turn points at: "the second one", "the latter".
    static func position(_ spoken: [Statement.Spoken], of count: Int) -> Int? {
        guard count > 1 else { return nil }
        let keys = spoken.map(\.key)
        if let named = keys.last, keys.count == 1 || (keys.count == 2 && ["option", "number"].contains(keys[0])),
            let place = numerals[named], place < count
        {
            return place
        }
        for (at, word) in spoken.enumerated() {
            // "In a second", "last year", "the first run" and "first we ask" point at nothing.
            let after = at + 1 < spoken.count ? spoken[at + 1] : nil
            let isAlone = after.map { $0.clause != word.clause || pointed.contains($0.key) } ?? true
            guard isAlone, at == 0 || spoken[at - 1].key == "the" else { continue }
            if let place = ordinals[word.key], place < count { return place }
            if last.contains(word.key) { return count - 1 }
        }
        return nil
    }

    /// The value that stands for all of a question's options together.
    private func combining(_ question: Question) -> String? {
        knowledge.fact(question.settles)?.values(for: intent)
            .first { !$0.combines.isEmpty && Set($0.combines).isSubset(of: question.options) }?.id
    }

    /// Everywhere a pattern is heard.
    private func all(_ pattern: WordPattern, in statement: Statement) -> [Range<Int>] {
        var all: [Range<Int>] = []
        var from = 0
        while let found = pattern.heard(in: statement, from: from) {
            all.append(found)
            from = found.lowerBound + 1
        }
        return all
    }

    /// Whether a "not" stands before a word in its clause.
    private func isDenied(_ at: Int, in statement: Statement) -> Bool {
        (max(0, at - 3)..<at).contains { before in
            let word = statement.spoken[before]
            guard word.clause == statement.spoken[at].clause else { return false }
            let after = statement.spoken[before + 1].key
            if let joined = Self.comparisons[word.key] { return after == joined }
            // "Not only the facts" doesn't deny them.
            return Self.denials.contains(word.key) && !["onli", "just"].contains(after)
        }
    }

    /// One value of those heard: words inside the words of another value don't count ("leave" in "can't leave"), a
    /// value that refines another wins over it, one that combines others stands for them, and else the one said last.
    private func resolve(_ all: [Heard], among values: [FactValue]) -> FactValue? {
        let heard = all.filter { one in
            !all.contains {
                $0.value.id != one.value.id && $0.words.count > one.words.count
                    && $0.words.lowerBound <= one.words.lowerBound && $0.words.upperBound >= one.words.upperBound
            }
        }
        let ids = Set(heard.map(\.value.id))
        if let whole = values.first(where: { !$0.combines.isEmpty && ids.isSuperset(of: $0.combines) }) {
            return whole
        }
        let refined = Set(heard.compactMap(\.value.refines))
        return heard.filter { !refined.contains($0.value.id) }.max { $0.words.lowerBound < $1.words.lowerBound }?.value
    }

    private static let denials: Set<String> = ["not", "isnt", "dont", "doesnt", "never", "without"]
    /// "Rather than the facts" denies them, "rather the facts" doesn't.
    private static let comparisons = ["rather": "than", "instead": "of"]
    private static let yes: Set<String> = ["yes", "yeah", "yep", "sure", "correct", "right", "exact", "yup", "inde"]
    private static let unsure = [
        ["no", "idea"], ["no", "clue"], ["right", "now"], ["dont", "know"], ["not", "sure"], ["hard", "to", "say"],
        ["cant", "say"], ["it", "depend"], ["nobodi", "know"], ["could", "be", "either"],
    ]
    private static let no: Set<String> = ["no", "nope", "nah"]
    private static let ordinals: [String: Int] = [
        "first": 0, "former": 0, "second": 1, "2nd": 1, "1st": 0, "third": 2, "3rd": 2,
    ]
    /// What names an option when nothing else is said: "option two", "2", "b".
    private static let numerals = [
        "1": 0, "one": 0, "a": 0, "2": 1, "two": 1, "b": 1, "3": 2, "three": 2, "c": 2,
    ]
    /// What an ordinal may stand before: "the second one".
    private static let pointed: Set<String> = ["one", "thing", "option", "part", "i", "pleas", "realli", "probabl"]
    private static let last: Set<String> = ["latter", "last"]
}
