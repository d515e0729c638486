import Testing

@testable import Classifier

struct ReaderTests {
    private static let texts = [
        "how long do i boil an egg", "the the the fee fee on my card", "transfer", "Balnce — of my ACCOUNT, é?", "",
        "?!",
        "is my flight to lisbon delayed, or the train?", "zyxwv qqqq", "my dog ate the boarding pass", "the", "a cat",
        "what interest does the credit card carry when i rent a car in berlin and boil eggs for my sister on sunday",
        String(repeating: "why was my card blocked at the airport ", count: 40),
    ]
    private static let models = [Samples.model, Samples.outsideModel, Samples.smallNet, Samples.withoutNet]

    private func isNear(_ some: [Double], _ others: [Double]) -> Bool {
        some.count == others.count && zip(some, others).allSatisfy { abs($0 - $1) < 1e-3 }
    }

    @Test func `its scores are those of the model's tables`() {
        for model in Self.models {
            let reader = Reader(model)
            for text in Self.texts {
                let scores = reader.scores(text)
                #expect(isNear(scores.all.map(Double.init), Reference(text, model).scores), "\(text)")
                #expect(scores.outside == model.outside)
            }
        }
    }

    @Test(arguments: [1, 2, 4, 64, 8_192])
    func `the answer is the same whatever was read before, whatever is remembered`(memory: Int) {
        for model in Self.models {
            let reader = Reader(model, memory: memory)
            for text in Self.texts + Self.texts.reversed() + Samples.kitchen + Self.texts {
                let (fresh, again) = (
                    Reader(model).classify(text, explained: true), reader.classify(text, explained: true)
                )
                #expect(fresh.ranked == again.ranked && fresh.evidence == again.evidence, "\(text)")
                #expect(fresh.isOutside == again.isOutside && fresh.confidence == again.confidence, "\(text)")
            }
        }
    }

    @Test func `naming says the same as classifying`() {
        for model in Self.models {
            let reader = Reader(model)
            for text in Self.texts {
                let (named, found) = (reader.name(text), model.classify(text))
                #expect(named.isOutside == found.isOutside && named.confidence == found.confidence)
                let inside = found.ranked.first { $0.label != "none-of-these" }?.label
                #expect(named.label.map { model.labels[$0] } == inside, "\(text)")
            }
        }
    }

    @Test func `the evidence adds up to the score above the mean`() {
        for model in Self.models {
            let reader = Reader(model)
            for text in Self.texts {
                var text = text
                let given = Reference(text, model).given
                text.withUTF8 { utf8 in
                    let sum = reader.add(utf8)
                    let parts = zip(reader.labelScores.all, given).map { Double($0) - $1 }
                    let mean = parts.reduce(0, +) / Double(parts.count)
                    for label in model.labels.indices {
                        let evidence = reader.evidence(for: label, utf8, sum)
                        #expect(abs(evidence.reduce(0) { $0 + $1.weight } - (parts[label] - mean)) < 1e-3)
                    }
                    #expect(reader.evidence(for: nil, utf8, sum).isEmpty)
                }
            }
        }
    }

    @Test func `the evidence is that of the named label`() {
        for (text, isOutside) in [("boil the eggs in the soup", false), ("tell me a joke about the moon", true)] {
            let model = Samples.outsideModel
            let reader = Reader(model)
            let scores = reader.scores(text)
            let found = reader.classify(text, explained: true)
            #expect(found.isOutside == isOutside)
            var copy = text
            let expected = copy.withUTF8 {
                reader.evidence(for: isOutside ? scores.winner : scores.best, $0, reader.add($0))
            }
            #expect(found.evidence == expected)
            #expect(reader.classify(text, explained: false).evidence.isEmpty)
        }
    }

    @Test func `the words that speak weigh most`() throws {
        for model in [Samples.model, Samples.withoutNet] {
            let evidence = model.classify("well, is my FLIGHT there").evidence
            #expect(evidence.map(\.text) == ["well", "is", "my", "FLIGHT", "there"])
            let loudest = try #require(evidence.max { $0.weight < $1.weight })
            #expect(loudest.text == "FLIGHT")
            #expect(loudest.weight > 0)
        }
    }

    @Test func `unknown words say nothing but quieten the others`() {
        let reader = Reader(Samples.withoutNet)
        let (loud, quiet) = (reader.scores("flight").all, reader.scores("flight zyxwv qqqq").all)
        #expect((loud.max() ?? 0) > (quiet.max() ?? 0) + 0.3)
        #expect(reader.scores("zyxwvq").all == Array(Samples.withoutNet.bias.values[..<3]))
        let silent = Samples.withoutNet.classify("zyxwvq").evidence
        #expect(silent.map(\.text) == ["zyxwvq"])
        #expect(silent.map(\.weight) == [0])
    }

    @Test func `a slip costs no answer`() {
        #expect(Samples.model.classify("what is my acount balnce").ranked.first?.label == "banking")
        let (right, slip) = (Reader(Samples.model).name("the flight"), Reader(Samples.model).name("the fligth"))
        #expect(right.label == slip.label)
        // What is read for the slip has the couples of what was meant.
        #expect(Samples.model.speller.read(Array("flihgt".utf8)) == Array("flight".utf8))
    }

    @Test func `in a long text slips stay as they are`() {
        let model = Samples.model
        let reader = Reader(model)
        let filler = String(repeating: ".", count: 4_080)
        let short = reader.scores("my flihgt ticket").all
        let long = reader.scores("my flihgt ticket" + filler + ".").all
        #expect(reader.scores("my flihgt ticket" + filler).all == short)
        #expect(long != short)
        #expect(reader.scores("my flihgt ticket").all == short)
        #expect(isNear(long.map(Double.init), Reference("my flihgt ticket" + filler + ".", model).scores))
    }

    @Test func `a text of thousands of words adds up`() {
        let words = Samples.examples.map(\.text).joined(separator: " ")
        let text = Array(repeating: words, count: 12).joined(separator: ". ")
        #expect(text.utf8.count > 10_000)
        for model in [Samples.smallNet, Samples.withoutNet] {
            #expect(isNear(Reader(model).scores(text).all.map(Double.init), Reference(text, model).scores))
            #expect(model.classify(text).evidence.count == tokens(in: text).count)
        }
    }

    @Test(arguments: ["a", "egg ", "a ", "?! ", "训练它", "нужно ", "🤖", "ß", "'", "\u{301}", "a\u{301}", "\0"])
    func `a megabyte of one thing is read`(thing: String) {
        // Not as a string: a million accents on one letter would be one character.
        let bytes = Array(repeatElement(Array(thing.utf8), count: 1_000_000 / thing.utf8.count).joined())
        let named = bytes.withUnsafeBufferPointer { Reader(Samples.smallNet).name($0) }
        #expect((0...1).contains(named.confidence))
        if !thing.contains(where: \.isLetter) || thing.utf8.count > 4 { #expect(named.isOutside) }
    }

    @Test func `a megabyte of different words is read, in linear time`() {
        let text = (100_000..<225_000).map { "w\($0)" }.joined(separator: " ")
        #expect(text.utf8.count == 999_999)
        let clock = ContinuousClock()
        let reader = Reader(Samples.smallNet)
        let part = String(text.prefix(100_000))
        let short = clock.measure { _ = reader.name(part) }
        let long = clock.measure { _ = reader.name(text) }
        #expect(long < short * 40 + .milliseconds(300))
        #expect((0...1).contains(reader.name("boil the egg").confidence))
    }

    @Test func `any bytes can be named, be they text or not`() {
        var dice = Dice(seed: 9)
        let reader = Reader(Samples.smallNet, memory: 16)
        for count in 0..<400 {
            let bytes = (0..<count).map { _ in
                dice.isBelow(0.5)
                    ? UInt8(truncatingIfNeeded: dice.next() >> 8) : UInt8(ascii: "a") + UInt8(dice.next() % 26)
            }
            let named = bytes.withUnsafeBufferPointer { reader.name($0) }
            #expect((0...1).contains(named.confidence))
        }
        #expect(reader.name(UnsafeBufferPointer(start: nil, count: 0)).isOutside)
    }

    @Test func `an empty text has no words and no evidence`() {
        for model in Self.models {
            let found = model.classify("")
            #expect(found.isOutside && found.evidence.isEmpty)
            #expect(Reader(model).scores("").all.count == model.labels.count)
        }
    }
}
