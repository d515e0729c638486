/// What was looked up in the knowledge to listen to calls, kept: they ask for the same few things again and again.
final class Lookups {
    /// What a rep's words can be named.
    enum Label {
        /// With the line that is good to say instead.
        case dontSay(DontSay, instead: DoSay?)
        case move(Move)
    }

    private let knowledge: Knowledge
    private var labels: [String: Label?] = [:]
    private var rules: [String: Rule?] = [:]
    private var fitting: [String: Bool] = [:]
    private var lines: [String: [Worded<DoSay>]] = [:]
    private var questions: [String: Worded<Question>?] = [:]

    init(_ knowledge: Knowledge) { self.knowledge = knowledge }

    func label(_ id: String) -> Label? {
        Self.kept(&labels, id) {
            if let dontSay = knowledge.dontSay[id: id] {
                return .dontSay(
                    dontSay, instead: dontSay.answeredBy.lazy.compactMap { [knowledge] in knowledge.doSay($0) }.first)
            }
            return knowledge.move(id).map { .move($0) }
        }
    }

    /// The row that rules an intent while nothing is settled.
    func rule(for intent: String) -> Rule? {
        Self.kept(&rules, intent) { knowledge.table.rule(for: intent, [:]) }
    }

    /// Whether some row of the table has a regime answer an intent, whatever gets settled.
    func fits(_ regime: String, _ intent: String) -> Bool {
        Self.kept(&fitting, DoSay.topic(intent, regime)) {
            knowledge.table.answers(intent, with: regime)
        }
    }

    /// The lines to say about an intent and a regime.
    func lines(_ intent: String, _ regime: String?) -> [Worded<DoSay>] {
        let topic = DoSay.topic(intent, regime)
        return Self.kept(&lines, topic) { knowledge.doSay.about(topic).map { Worded($0, $0.text) } }
    }

    func question(_ id: String) -> Worded<Question>? {
        Self.kept(&questions, id) { knowledge.question(id).map { Worded($0, $0.ask) } }
    }

    private static func kept<Value>(_ all: inout [String: Value], _ key: String, _ find: () -> Value) -> Value {
        if let known = all[key] { return known }
        let found = find()
        all[key] = found
        return found
    }
}
