/// Hears figures of claims that must not be spoken as fact.
///
/// A sentence cites a claim when it has one of the claim's figures in the same unit and a word of its topic. Claims without a figure aren't
/// heard.
struct CitedClaims: Sendable {
    private struct Suspect: Sendable {
        let claim: Claim
        let figures: Set<Figure>
        let words: Set<String>
        let why: String
    }

    private let suspects: [Suspect]

    /// - Parameter today: `YYYY-MM-DD`; claims whose review is due by then are past it. nil: none is.
    init(_ claims: Entries<Claim>, today: String?) {
        let sound = Set(
            claims.filter { $0.status == .agreed && !Self.isPast($0, today) }.flatMap { Figure.all(in: $0.text) })
        suspects = claims.compactMap { claim in
            let why: String
            switch claim.status {
            case .contested: why = "the documents disagree on this; say so, or leave the figure out"
            case .dated: why = "true when written (\(claim.asOf)); look it up again before citing it"
            case .agreed:
                guard Self.isPast(claim, today) else { return nil }
                why = "nobody has looked at this since its review was due (\(claim.review))"
            }
            // What the documents agree on elsewhere is safe to say.
            let figures = Set(Figure.all(in: claim.text)).subtracting(sound)
            guard !figures.isEmpty else { return nil }
            return Suspect(claim: claim, figures: figures, words: Self.words(Statement(claim.topic)), why: why)
        }
    }

    /// A finding for each suspect claim that a sentence cites as fact; of claims with the same figure the first.
    func cited(in sentence: Statement) -> [Finding] {
        guard sentence.spoken.contains(where: { $0.number != nil }) else { return [] }
        let figures = Set(Figure.all(in: sentence))
        guard !figures.isEmpty else { return [] }
        guard !Self.isHedged(sentence) else { return [] }
        let words = Self.words(sentence)
        let cited = suspects.first { !$0.figures.isDisjoint(with: figures) && !$0.words.isDisjoint(with: words) }
        return cited.map {
            [
                Finding(
                    kind: .staleClaim, phrase: $0.claim.id, regime: $0.claim.regime, quote: sentence.text, why: $0.why,
                    doSay:
                        "One source has it that \($0.claim.text.prefix(1).lowercased())\($0.claim.text.dropFirst()) I'd confirm it before we lean on it."
                )
            ]
        } ?? []
    }

    private static func isPast(_ claim: Claim, _ today: String?) -> Bool { today.map { claim.review < $0 } ?? false }

    private static func words(_ statement: Statement) -> Set<String> { Set(statement.spoken.map(\.key)) }

    /// Whether a sentence says that what it says isn't settled.
    static func isHedged(_ sentence: Statement) -> Bool { !words(sentence).isDisjoint(with: hedges) }

    /// Who says one of these isn't citing a fact.
    private static let hedges = words(
        Statement(
            "estimate estimated reportedly confirm check verify disagree differ disputed contested source sources claim claims "
                + "supposedly depends varies"))
}
