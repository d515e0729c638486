@testable import Shelf

/// What reps say about bicycles, to be added to the small knowledge.
extension SmallKnowledge {
    static let reps: [String: String] = [
        "moves.yaml": """
        moves:
          - id: asks
            kind: asks
            means: asks what it is for
          - id: toward-rental
            kind: toward
            regime: rental
            means: points to renting
          - id: talk
            kind: talk
            means: everything else

        """,
        "reps/just-buy.yaml": """
        id: just-buy
        voice: shop hands in a hurry
        examples:
          just-buy: |
            you had better just buy it
            just buy one and be done with it
            buy it, you won't regret it
            I'd simply buy that bicycle
            everybody buys, so just buy it
          talk: |
            lovely weather for a ride

        """,
        "reps/ann.yaml": """
        id: ann
        voice: Ann, who asks
        examples:
          asks: |
            what do you need it for?
            how far do you ride?
            who is going to ride it?
            how often would that be?
          toward-rental: |
            rent one for the week first
            you could rent it by the day
            renting a bike is what fits
            a rental would do for a week
          talk: |
            # Said at the door.
            good morning
            see you on Thursday

            the shop closes at six
            come on in

        """,
        "rubric.yaml": rubric(),
    ]

    static let checks = [
        "answered", "asked-first", "right-regime", "no-dont-say", "no-wrong-regime", "no-stale-claim",
    ]

    static func rubric(_ checks: [String] = checks) -> String {
        "checks:\n"
            + checks.map {
                "  - id: \($0)\n    name: did so\n    asks: Was it so?\n    passes: It was.\n    practise: Do so.\n"
            }.joined()
            + "figures:\n  - id: talk_ratio\n    name: talk ratio\n    means: Who talked.\n"
    }
}
