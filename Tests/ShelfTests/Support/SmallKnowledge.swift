@testable import Shelf

/// Knowledge about bicycles: every kind of file, and learned in a moment.
enum SmallKnowledge {
    static func folder(_ changes: [String: String] = [:]) throws -> TemporaryFolder {
        try TemporaryFolder(files.merging(changes) { $1 })
    }

    /// Opened once for all tests that only need a conversation.
    static let opened: Store.Opened = {
        do {
            let folder = try folder()
            return try withExtendedLifetime(folder) { try Store(folders: [folder.path], cache: nil).open() }
        } catch {
            fatalError("the small knowledge is faulty: \(error)")
        }
    }()

    static let files: [String: String] = [
        "sources.yaml": """
        documents:
          - id: "900"
            title: Notes on bicycles
            sections: [Bicycles, Paying for one]

        """,
        "questions.yaml": """
        facts:
          - id: size
            about: how big it must be
            source: 900 Bicycles
            intents: [rent-one]
            values:
              - id: small
                heard: a small one
                words: |
                  small
              - id: big
                heard: a big one
                words: |
                  big|large
        questions:
          - id: which-size
            settles: size
            ask: Small or big?
            options: [small, big]
            source: 900 Bicycles

        """,
        "claims.yaml": """
        claims:
          - id: half-price
            topic: price
            regime: rental
            heading: cost
            text: A rented one costs half.
            source: 900 Paying for one
            as_of: "2025"
            review: "2030-01-01"
            status: dated
            confirm: true

        """,
        "comparison.yaml": """
        dimensions:
          - id: price
            name: Price
            source: 900 Paying for one
            cells:
              purchase: all of it
              rental: half

        """,
        "glossary.yaml": """
        terms:
          - term: saddle
            also: [seat]
            say: What you sit on.
            source: 900 Bicycles

        """,
        "followups.yaml": """
        pointers: |
          that|it
        methods: |
          buy|rent
        headings:
          - id: cost
            words: |
              cost|price

        """,
        "rules.csv": """
        id,intent,size,regime,also,ask_first,questions,phrases,reads_as,source,hits
        buys,buy-one,-,purchase,,,,,A bicycle to keep.,900 Bicycles,I want to buy a bicycle
        rents,rent-one,?,rental,,yes,which-size,,"A bicycle to give back, size open.",900 Bicycles,can we rent a bike for a week
        rents-sized,rent-one,small|big,rental,,,,,A bicycle to give back.,900 Bicycles,can we rent a bike for a week > a big one
        outside,out-of-scope,-,,,,,nothing-to-sell|talk-on,Anything else.,900 Bicycles,lovely weather today

        """,
        "regimes/purchase.yaml": regime("purchase", 1),
        "regimes/rental.yaml": regime("rental", 2),
        "intents/buy-one.yaml": intent(
            "buy-one", 1,
            [
                "I want to buy a bicycle", "we need to buy bikes", "can I buy one", "what would buying a bike take",
                "sell me a bicycle", "we will purchase our own bicycles", "I'd like to own a bike",
                "buying is what we're after",
            ]),
        "intents/rent-one.yaml": intent(
            "rent-one", 2,
            [
                "can we rent a bike for a week", "we only want to rent", "do you lend bicycles out",
                "rent us one for the weekend", "a rental would do", "we'd give the bike back after a week",
                "is renting possible", "hire a bicycle for a day",
            ]),
        "intents/out-of-scope.yaml": intent(
            "out-of-scope", 0,
            [
                "lovely weather today", "how was the drive in", "can you hear me", "let's meet on Thursday",
                "who won the game", "I'm on mute", "send me the invite", "happy birthday",
            ]),
        "voices/ann.yaml": """
        id: ann
        voice: Ann, in a hurry
        examples:
          buy-one: |
            gotta buy a bike now
          rent-one: |
            rent me a bike quick

        """,
        "phrases/dont-say.yaml": """
        dont_say:
          - id: just-buy
            rows: ["900.1"]
            heard_from: rep
            text: You had better just buy it.
            why: it decides for them
            for: [buy-one, rent-one]
            answered_by: [keep-it]
            source: 900 Bicycles
            status: agreed
        do_say:
          - id: nothing-to-sell
            for: [out-of-scope]
            text: That's not about bicycles.
            why: small talk is small talk
            source: 900 Bicycles
            status: agreed
          - id: talk-on
            for: [out-of-scope]
            text: Tell me more.
            why: small talk is small talk
            source: 900 Bicycles
            status: agreed

        """,
        "phrases/purchase.yaml": phrases("purchase", "buy-one", ["keep-it", "yours-for-good"]),
        "phrases/rental.yaml": phrases("rental", "rent-one", ["bring-it-back", "by-the-week"]),
    ]

    private static func regime(_ id: String, _ order: Int) -> String {
        let card = ["what", "does", "who", "distinct", "clock", "cost", "data"].map {
            "  \($0):\n    say: What is said of \($0).\n    source: 900 Bicycles\n"
        }
        return """
            id: \(id)
            name: \(id)
            order: \(order)
            brief: a day
            changes_weights: false
            card:
            \(card.joined())limits:
              - id: \(id)-limit
                say: It can be stolen.
                source: 900 Bicycles
            analogies:
              - id: \(id)-analogy
                analog: a car
                holds: It has wheels.
                breaks: It has no engine.
                source: 900 Bicycles

            """
    }

    static func intent(_ id: String, _ number: Int, _ examples: [String]) -> String {
        """
        id: \(id)
        number: \(number)
        heard: \(id)
        wants: to \(id)
        means: They mean \(id).
        source: 900 Bicycles
        confused_with:
          - intent: buy-one
            parted_by: the end of it
        examples: |
        \(examples.map { "  \($0)\n" }.joined())
        """
    }

    private static func phrases(_ regime: String, _ intent: String, _ ids: [String]) -> String {
        "regime: \(regime)\ndo_say:\n"
            + ids.map {
                """
                  - id: \($0)
                    for: [\(intent)]
                    text: This is \($0).
                    why: it fits
                    claims: [half-price]
                    source: 900 Bicycles
                    status: agreed

                """
            }.joined()
    }
}
