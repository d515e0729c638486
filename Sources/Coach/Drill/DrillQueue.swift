/// Which cards come up in a round.
///
/// What is due, the likeliest forgotten first, and never more than a round holds: what is overdue beyond that waits for another
/// round, since nobody goes on with a habit that greets them with a backlog. Cards become known to it by a miss; only where there
/// are too few of those do the commonest don't-says come in.
public struct DrillQueue: Sendable {
    public static let most = 10
    /// With fewer cards than this a round is filled up.
    public static let fewest = 5

    public let cards: [DrillCard]
    /// The first day on which a card that is known is due again; nil when none is known, or some are due now.
    public let nextDay: Int?

    /// - Parameters:
    ///   - day: The day of the round.
    ///   - wanted: How many cards it is to have; nil: what is due, and a few at least.
    public init(_ deck: DrillDeck, _ memory: DrillMemory, on day: Int, wanted: Int? = nil) {
        let known = deck.cards.compactMap { card in memory[card.id].map { (card: card, state: $0) } }
        let due = known.filter { $0.state.due <= day }
            .map { (card: $0.card, share: FSRS.retrievability($0.state.memory, after: day - $0.state.day)) }
            .sorted { ($0.share, $0.card.id) < ($1.share, $1.card.id) }
            .prefix(min(wanted ?? Self.most, Self.most)).map(\.card)
        let room = max(0, min(wanted ?? Self.fewest, Self.most) - due.count)
        let new = deck.cards.lazy.filter { $0.kind == .dontSay && memory[$0.id] == nil }.prefix(room)
        cards = due + new
        nextDay = due.isEmpty ? known.map(\.state.due).min() : nil
    }
}
