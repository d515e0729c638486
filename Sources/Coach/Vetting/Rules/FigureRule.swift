/// No figure but those that somebody vouches for, and none as fact that is to be confirmed.
enum FigureRule: DraftRule {
    static func objection(_ sentence: DraftSentence, after passed: PassedSentences, _ ground: VettingGround)
        -> Rejection?
    {
        guard !sentence.isVetted else { return nil }
        for figure in SaidFigure.all(in: sentence.statement) {
            let isVouchedFor =
                // A claim is cited with its source, as in "002".
                sentence.part == .claims && sources(ground).contains(figure)
                || ground.figures.contains { $0.matches(figure) }
                // "In days", where the vetted reply says "days to weeks".
                || (!figure.isNumber && ground.vettedStems.contains(figure.value))
            if !isVouchedFor, !isBuyers(figure, sentence, ground) {
                return Rejection(.figure, sentence.text, "it states a figure that no claim has (\(words(figure)))")
            }
            if ground.unconfirmed.contains(where: { $0.matches(figure) }), !CitedClaims.isHedged(sentence.statement) {
                return Rejection(
                    .unconfirmed, sentence.text,
                    "it states as fact a figure that is to be confirmed first (\(words(figure)))")
            }
        }
        return nil
    }

    /// Whether it is the buyer's own: what they have may be said back to them, what things cost or take may not.
    private static func isBuyers(_ figure: SaidFigure, _ sentence: DraftSentence, _ ground: VettingGround) -> Bool {
        guard ground.buyerFigures.contains(where: { $0.matches(figure) }) else { return false }
        if sentence.part == .heard { return true }
        return figure.unit != "$" && figure.unit != "%"
            && sentence.statement.spoken.contains { addressed.contains($0.key) }
    }

    private static func sources(_ ground: VettingGround) -> [SaidFigure] {
        ground.reply.claims.flatMap { SaidFigure.all(in: Statement("\($0.source), \($0.asOf)")) }
    }

    private static func words(_ figure: SaidFigure) -> String {
        switch figure.unit {
        case "$": "$\(figure.value)"
        case "%": "\(figure.value) %"
        default: figure.value
        }
    }

    private static let addressed = Set(Statement("you your you've you'd every each").spoken.map(\.key))
}
