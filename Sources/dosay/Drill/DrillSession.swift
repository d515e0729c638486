import Coach
import Glibc
import Shelf

/// Where a drill is held: puts what buyers say, takes answers, and says at once what became of them.
final class DrillSession {
    let knowledge: Knowledge
    let deck: DrillDeck
    let day: Int
    /// The day on which the next card comes, where there is none now.
    let nextDay: Int?
    private(set) var round: DrillRound
    private let keeper: ReviewKeeper
    private let page: DrillPage
    private let isSilent: Bool
    /// Whether answers aren't on the screen already.
    private let echoes: Bool
    private var hasLeft = false

    /// - Parameters:
    ///   - wanted: How many cards there are to be; nil: what is due.
    ///   - isSilent: Whether nothing is said.
    init(
        _ knowledge: Knowledge, _ listener: CallListener, _ keeper: ReviewKeeper, wanted: Int?, _ screen: Screen,
        isSilent: Bool = false, echoes: Bool
    ) {
        self.knowledge = knowledge
        deck = DrillDeck(knowledge)
        day = LocalDay.number(at: time(nil))
        let memory = keeper.memory
        let queue = DrillQueue(deck, memory, on: day, wanted: wanted)
        nextDay = queue.nextDay
        round = DrillRound(queue.cards, deck, memory, on: day, knowledge, listener)
        self.keeper = keeper
        page = DrillPage(screen)
        self.isSilent = isSilent
        self.echoes = echoes
    }

    var isOver: Bool { hasLeft || round.card == nil }

    /// What an answer is asked with.
    var prompt: String { "drill \(round.number)/\(round.cards.count) ▸ " }

    func open() {
        if let reason = keeper.reason { Output.note("dosay: this drill isn't being kept: \(reason)") }
        for fault in keeper.contents.faults { Output.note("\(fault)") }
        guard !isSilent else { return }
        page.open(round, in: nextDay.map { $0 - day })
        put()
    }

    /// Takes one line: an answer, or a command.
    func take(_ text: String) {
        guard !isOver else { return }
        guard text.utf8.count <= LineReader.limit else {
            return tell("that answer is longer than 1 MB; it was left out")
        }
        if text.hasPrefix("/") { return command(text) }
        if echoes, !isSilent { page.echo(prompt + text) }
        guard let answer = round.hear(text) else { return }
        let now = Clock.stamp()
        let reviews = answer.reviews.map { KeptReview(at: now, card: $0.card, grade: $0.grade, from: .drill) }
        if let reason = keeper.keep(reviews) { Output.note("dosay: this drill isn't being kept: \(reason)") }
        guard !isSilent else { return }
        page.show(answer, in: answer.state.due - day)
        put()
    }

    func leave() { hasLeft = true }

    /// Says what the round came to.
    func close() {
        guard !isSilent, !round.answers.isEmpty || round.skipped > 0 else { return }
        page.close(round, on: day)
    }

    private func command(_ text: String) {
        switch text.lowercased() {
        case "/quit", "/q", "/exit": leave()
        case "/skip":
            round.skip()
            put()
        default:
            let known = ["/skip", "/quit"]
            tell(
                "there is no \(text.clipped(to: 40)); "
                    + (Suggestion.hint(for: text, among: known) ?? "there are \(known.joined(separator: " and "))"))
        }
    }

    private func tell(_ text: String) {
        if isSilent { Output.note("dosay: \(text)") } else { page.tell(text) }
    }

    private func put() {
        guard !isSilent, let card = round.card else { return }
        page.put(round.statement, card)
    }
}
