/// What would answer something that a buyer raised.
struct Due {
    /// The question that comes first; nil where none does.
    let question: Question?
    let line: DoSay?

    init(_ intent: String, _ knowledge: Knowledge) {
        let rule = knowledge.table.rule(for: intent, [:])
        question = rule.flatMap { rule in
            rule.asksFirst ? rule.questions.lazy.compactMap { knowledge.question($0) }.first : nil
        }
        line = rule.flatMap { knowledge.lines(for: $0, intent: intent).first }
    }
}
