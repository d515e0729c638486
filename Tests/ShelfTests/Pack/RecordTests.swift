import Coach
import Testing

@testable import Shelf

@Suite struct RecordTests {
    /// A value as it comes out of a file into which it was packed.
    private func unpacked<Value: Packable>(_ value: Value) throws -> Value {
        let writer = PackWriter()
        value.pack(into: writer)
        let folder = try TemporaryFolder()
        try folder.write("values", bytes: writer.bytes)
        let mapping = try Mapping(folder("values"))
        return Value(from: PackReader(mapping, 0..<mapping.bytes.count))
    }

    @Test func `everything that ships comes out as it went in`() throws {
        let knowledge = Shipped.knowledge
        let again = try unpacked(knowledge)
        #expect(again.regimes == knowledge.regimes)
        #expect(again.intents == knowledge.intents)
        #expect(again.table == knowledge.table)
        #expect(again.dontSay == knowledge.dontSay)
        #expect(again.doSay == knowledge.doSay)
        #expect(again.facts == knowledge.facts)
        #expect(again.questions == knowledge.questions)
        #expect(again.claims == knowledge.claims)
        #expect(again.comparison == knowledge.comparison)
        #expect(again.terms == knowledge.terms)
        #expect(again.followUps == knowledge.followUps)
        #expect(again == knowledge)
    }

    @Test func `parts may be asked for in any order, and again`() throws {
        let knowledge = try unpacked(Shipped.knowledge)
        for _ in 0..<2 {
            #expect(knowledge.claims == Shipped.knowledge.claims)
            #expect(knowledge.regimes == Shipped.knowledge.regimes)
        }
    }

    @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, Int.max, -1, Int.min]) func `numbers`(_ number: Int) throws {
        #expect(try unpacked(number) == number)
    }

    @Test func `texts, whatever is in them`() throws {
        let texts = ["", "a", "a", "żółć", "🚲", "\0", String(repeating: "long ", count: 99), "a"]
        #expect(try unpacked(texts) == texts)
    }

    @Test func `what may be missing`() throws {
        let values: [String?] = [nil, "", "a"]
        #expect(try unpacked(values) == values)
    }

    @Test func `choices`() throws {
        #expect(try unpacked(Heading.allCases) == Heading.allCases)
        #expect(try unpacked(Frame.Part.allCases) == Frame.Part.allCases)
    }

    @Test func `cells`() throws {
        let cells: [Cell] = [.any, .unsettled, .oneOf(["a"]), .oneOf(["a", "b"]), .noneOf(["a"])]
        #expect(try unpacked(cells) == cells)
    }
}
