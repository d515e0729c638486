import Classifier
import Coach

enum WhyCommand: ChatCommand {
    static let name = "why"
    static let summary = "the words that spoke, the row that held, and what would have changed it"

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        guard let reply = chat.lastReply(), let ruling = reply.ruling else { return .goOn }
        let screen = chat.screen
        let spoke = reply.evidence.filter { $0.weight > 0 }.sorted { $0.weight > $1.weight }.prefix(6)
        if !reply.settled.isEmpty {
            let words = spoke.map { "“\($0.text)”" }.joined(separator: ", ")
            screen.labelled("words", words.isEmpty ? "a bare answer to the open question" : "\(words), as an answer")
        } else if !spoke.isEmpty {
            screen.labelled("words", spoke.map { "\($0.text) +\(tenths($0.weight))" }.joined(separator: ", "))
        } else if reply.followUp != nil {
            screen.labelled("words", "a question about what is on the table")
        }
        let strange = spoke.compactMap { word in
            chat.conversation.ears.model.strangeWord(word.text).map { "“\(word.text)” as \(meaning($0))" }
        }
        if !strange.isEmpty { screen.labelled("taken", strange.joined(separator: ", ")) }
        let ruled = Ears.Alternative(intent: reply.intent, confidence: reply.confidence)
        let own = reply.consultation?.ear ?? ruled
        screen.labelled("heard", "\(own.intent), \(percent(own.confidence)) sure")
        if let consultation = reply.consultation { tell(consultation, screen) }
        let others = ([ruled] + reply.alternatives).filter { $0.intent != own.intent }
            .map { "\($0.intent) \(percent($0.confidence))" }
        if !others.isEmpty { screen.labelled("or", others.joined(separator: ", ")) }
        if let table = chat.conversation.ruling?.intent, table != reply.intent {
            screen.labelled("table", "still \(table)")
        }
        if !ruling.facts.isEmpty { screen.labelled("settled", settled(ruling.facts)) }
        screen.labelled("row", "\(ruling.rule.id): \(ruling.rule.readsAs) (\(ruling.rule.source))")
        if let other = ruling.runnerUp(chat.knowledge) {
            screen.labelled("closest", "\(other.rule.id): \(other.rule.readsAs)")
            let needs = other.differences.map { difference in
                "\(difference.fact) would have to be \(demand(difference.demands)), and it is "
                    + (difference.settled ?? "not settled")
            }
            screen.labelled("for it", needs.joined(separator: "; "))
        }
        if let spoken = chat.lastSpoken, spoken.statement == reply.statement { tell(spoken, screen) }
        return .goOn
    }

    /// What the language model heard, beside the ear.
    private static func tell(_ consultation: Consultation, _ screen: Screen) {
        let opinion = consultation.opinion
        let by = "\(opinion.model.clipped(to: 60)) by \(opinion.prompt)\(opinion.isCached ? ", kept from earlier" : "")"
        if let objection = consultation.objection {
            screen.labelled("model", "passed over: \(objection.rawValue) (\(by))")
        } else {
            let quote = opinion.quote.map { ", from “\($0.clipped(to: 200))”" } ?? ""
            screen.labelled(
                "model", "\(opinion.intent ?? "nothing")\(quote) (\(by)); the ear wasn't sure, so that counts")
        }
    }

    /// What the voice worded, and what of its draft was rejected.
    private static func tell(_ spoken: SpokenReply, _ screen: Screen) {
        let share = "\(spoken.model) worded \(spoken.shown.voiced) of \(spoken.shown.releases.count) lines"
        screen.labelled("voice", spoken.isRedrafted ? "\(share), in its second draft" : share)
        for rejection in spoken.rejected { screen.labelled("unsaid", rejection.inWords) }
        if let failure = spoken.failure { screen.labelled("broke", "the draft broke off: \(failure)") }
    }

    /// What was made of a word that no example says.
    private static func meaning(_ word: StrangeWord) -> String {
        ([word.spelling.map { "“\($0)”" }] + word.concepts.map { $0 }).compactMap(\.self).joined(separator: ", ")
    }

    static func settled(_ facts: [String: String]) -> String {
        facts.sorted { $0.key < $1.key }.map { "\($0.key) is \($0.value)" }.joined(separator: ", ")
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    private static func tenths(_ weight: Double) -> String { "\((weight * 10).rounded() / 10)" }

    private static func demand(_ cell: Cell) -> String {
        switch cell {
        case .any: "anything"
        case .unsettled: "unsettled"
        case .oneOf(let values): values.joined(separator: " or ")
        case .noneOf(let values): "anything but \(values.joined(separator: " or "))"
        }
    }
}
