import Coach
import Glibc
import Shelf

/// Where a drill is held: puts what buyers say, takes answers, and says at once what became of them.
final class DrillSession: Exercise {
    let knowledge: Knowledge
    let deck: DrillDeck
    let day: Int
    /// The day on which the next card comes, where there is none now.
    let nextDay: Int?
    private(set) var round: DrillRound
    private let keeper: ReviewKeeper
    private let page: DrillPage
    let screen: Screen
    private let manner: Manner
    private(set) var hasLeft = false

    /// - Parameter wanted: How many cards there are to be; nil: what is due.
    init(
        _ knowledge: Knowledge, _ listener: CallListener, _ keeper: ReviewKeeper, wanted: Int?, _ screen: Screen,
        _ manner: Manner
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
        self.screen = screen
        self.manner = manner
    }

    private var isSilent: Bool { manner == .json }

    /// What an answer is asked with.
    var prompt: String { "drill \(round.number)/\(round.cards.count) ▸ " }

    /// Says what there is today, and puts the first card; ends at once where there is none.
    func open() {
        if let reason = keeper.reason { Output.note("dosay: this drill isn't being kept: \(reason)") }
        for fault in keeper.contents.faults { Output.note("\(fault)") }
        if !isSilent { page.open(round, in: nextDay.map { $0 - day }) }
        put()
    }

    /// Takes one line: an answer, or a command.
    func take(_ text: String) {
        guard !hasLeft else { return }
        guard text.utf8.count <= LineReader.limit else {
            return tell("that answer is longer than 1 MB; it was left out")
        }
        if text.hasPrefix("/") { return command(text) }
        if manner.echoes { page.echo(prompt + text) }
        guard let answer = round.hear(text) else { return }
        let now = Clock.stamp()
        let reviews = answer.reviews.map { KeptReview(at: now, card: $0.card, grade: $0.grade, from: .drill) }
        if let reason = keeper.keep(reviews) { Output.note("dosay: this drill isn't being kept: \(reason)") }
        if !isSilent { page.show(answer, in: answer.state.due - day) }
        put()
    }

    func leave() {
        guard !hasLeft else { return }
        hasLeft = true
        if !isSilent, !round.answers.isEmpty || round.skipped > 0 { page.close(round, on: day) }
        if manner.endsInJSON { Output.line(DrillJSON.object(self).line) }
    }

    func complete(_ typed: Substring) -> [Completion] {
        Self.commands.filter { $0.hasPrefix(typed) }.map { Completion(text: $0, display: $0, addsSpace: false) }
    }

    private static let commands = ["/skip", "/quit"]

    private func command(_ text: String) {
        switch text.lowercased() {
        case "/quit", "/q", "/exit": leave()
        case "/skip":
            round.skip()
            put()
        default:
            tell(
                "there is no \(text.clipped(to: 40)); "
                    + (Suggestion.hint(for: text, among: Self.commands)
                        ?? "there are \(Self.commands.joined(separator: " and "))"))
        }
    }

    func tell(_ text: String) {
        if isSilent { Output.note("dosay: \(text)") } else { page.tell(text) }
    }

    /// Puts the next card; the round ends with the last.
    private func put() {
        guard let card = round.card else { return leave() }
        if !isSilent { page.put(round.statement, card) }
    }
}
