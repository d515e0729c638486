import Testing

@testable import Shelf

/// Warnings about examples.
@Suite struct ExampleReviewTests {
    /// Knowledge about bicycles with other examples, and all there is to warn of, without the folder's path.
    private func warnings(
        buy: [String] = BicycleTalk.buying, rent: [String] = BicycleTalk.renting,
        outside: [String] = Self.plain("lovely weather near"),
        heldOut: Bool = false
    ) throws -> [String] {
        let folder = try SmallKnowledge.folder([
            "intents/out-of-scope.yaml": SmallKnowledge.intent("out-of-scope", 0, outside),
            "intents/buy-one.yaml": SmallKnowledge.intent("buy-one", 1, buy),
            "intents/rent-one.yaml": SmallKnowledge.intent("rent-one", 2, rent),
        ])
        // What lies outside may be said over and over here.
        return Audit.warnings([folder.path], heldOut: heldOut).map { folder.plain($0.description) }
            .filter { !$0.contains("examples of out-of-scope hardly") }
    }

    @Test func `of what different people say there is nothing to warn`() throws {
        #expect(try warnings() == [])
        let heldOut = try warnings(heldOut: true)
        #expect(heldOut == [], "\(heldOut)")
    }

    // MARK: Near duplicates

    @Test(arguments: [
        "my aunt would like to buy lamp number five", "My aunt would like to buy a lamp, number four.",
        "lamp number four to buy my aunt would like",
    ])
    func `almost the same statement under another intent is named with the other's place`(_ text: String) throws {
        let found = try warnings(rent: BicycleTalk.renting + [text])
        #expect(found.count == 1)
        #expect(
            found.first
                == "intents/rent-one.yaml:35:3: “\(text)” under rent-one is almost "
                + "“my aunt would like to buy lamp number four” under buy-one; drop one, or say in each what only its "
                + "intent says; the other is at intents/buy-one.yaml:15", "\(found)")
    }

    @Test func `so is one that shares less, if it says the same but for one word in five`() throws {
        #expect(try warnings(rent: BicycleTalk.renting + ["do owners get free coffee"]).count == 1)
        #expect(try warnings(rent: BicycleTalk.renting + ["free coffee do owners get"]) == [])
    }

    @Test(arguments: ["my aunt would like to buy nothing at all", "sell her that blue lamp over here", "in autumn"])
    func `what shares less is not`(_ text: String) throws {
        #expect(try warnings(rent: BicycleTalk.renting + [text]) == [])
    }

    @Test func `the very same words are a fault and no warning`() throws {
        let text = "My aunt would like to buy lamp number four!"
        #expect(try warnings(rent: BicycleTalk.renting + [text]) == [])
    }

    @Test func `the same words in another form are a warning`() throws {
        #expect(try warnings(rent: BicycleTalk.renting + ["I wanted to buy bicycles"]).count == 1)
    }

    @Test func `a statement is named once, with the one most like it`() throws {
        let rent = BicycleTalk.renting + ["do you sell or rent out the big green bicycles here in town"]
        let near = [
            "do you sell or rent out the big red bicycles here in Bath",
            "do you sell or rent out the big green bicycles here in Bath",
        ]
        let found = try warnings(buy: BicycleTalk.buying + near, rent: rent)
        #expect(found.count == 1)
        #expect(found.first?.contains("is almost “\(near[1])”") == true, "\(found)")
    }

    // MARK: Thin intents

    @Test func `an intent with fewer than twenty examples is named at its id`() throws {
        let nineteen = Array(BicycleTalk.buying.prefix(18))
        // One more is in a voice.
        #expect(
            try warnings(buy: nineteen) == [
                "intents/buy-one.yaml:1:5: buy-one has only 19 examples; give it 20 or more, as different people would say it"
            ])
        #expect(try warnings(buy: Array(BicycleTalk.buying.prefix(19))) == [])
    }

    @Test func `an intent whose examples are made from a template is named`() throws {
        let places = ["Bath", "York", "Hull", "Kent", "Bonn", "Graz", "Brno", "Linz", "Oslo", "Rome", "Nice", "Metz"]
        let made = places.flatMap { ["I'd like to rent a bicycle in \($0)", "we want to rent one in \($0) for a day"] }
        let found = try warnings(rent: made)
        #expect(found.count == 1)
        #expect(
            found.first?.hasPrefix(
                "intents/rent-one.yaml:1:5: 24 of the 25 examples of rent-one hardly differ from another of them; ")
                == true, "\(found)")
    }

    @Test func `three examples in ten may resemble another`() throws {
        let made = ["Bath", "York", "Hull", "Kent", "Bonn", "Graz", "Brno"].map {
            "I'd like to rent a bicycle in \($0)"
        }
        let others = Array(BicycleTalk.renting.prefix(17))
        #expect(try warnings(rent: Array(made.prefix(6)) + others) == [])
        #expect(try warnings(rent: made + others.prefix(15)).count == 1)
    }

    // MARK: Misplaced

    /// Sixty statements that nobody could take for another intent's.
    private static func plain(_ wish: String) -> [String] {
        let colours = ["red", "blue", "green", "white", "black", "yellow"]
        let things = ["bell", "pump", "lamp", "lock", "chain", "saddle", "tyre", "helmet", "basket", "pedal"]
        return colours.flatMap { colour in things.map { "\(wish) the \(colour) \($0)" } }
    }

    @Test func `a statement under the wrong intent is named when each is heard by what was learned from others`() throws
    {
        let stray = "just hire and return the yellow bell, just hire and return the blue lamp"
        let (buy, rent) = (Self.plain("please buy and keep") + [stray], Self.plain("just hire and return"))
        func named(heldOut: Bool) throws -> [String] {
            try warnings(buy: buy, rent: rent, heldOut: heldOut).filter { $0.contains("sounds like") }
        }
        #expect(try named(heldOut: false) == [])
        let found = try named(heldOut: true)
        #expect(found.count == 1)
        #expect(
            found.first?.hasPrefix(
                "intents/buy-one.yaml:71:3: “\(stray)” stands under buy-one and sounds like rent-one (9") == true,
            "\(found)")
    }

    @Test func `in an intent of few examples nothing is called misplaced`() throws {
        let buy = Self.plain("please buy and keep").prefix(18) + ["just hire and return the yellow bell and pump"]
        let found = try warnings(buy: buy.dropFirst(2) + [], rent: Self.plain("just hire and return"), heldOut: true)
        #expect(found.contains { $0.contains("buy-one has only 18 examples") })
        #expect(!found.contains { $0.contains("sounds like") })
    }

    @Test func `faults don't keep examples from being compared`() throws {
        let folder = try SmallKnowledge.folder(["glossary.yaml": "terms: [\n"])
        let found = Audit.warnings([folder.path], heldOut: true)
        #expect(!found.isEmpty && found.allSatisfy { $0.problem.contains("has only") })
    }

    // MARK: What ships

    @Test func `what ships has enough examples, and none made from a template`() {
        let review = ExampleReview(Library.survey([Shipped.folder]))
        #expect(review.thinIntents() == [])
    }
}
