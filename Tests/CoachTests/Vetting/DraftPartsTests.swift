import Testing

@testable import Coach

@Suite struct DraftPartsTests {
    @Test func `the parts of a draft come in its order, whatever is around their labels`() {
        #expect(Frame.Part.labelled(in: "**Ask**: Why?\nsay: One: two.\n\n# why: because") == [.ask, .say, .why])
        #expect(Frame.Part.labelled(in: "say: a\nask: b\nsay: c\n") == [.say, .ask, .say])
    }

    @Test(arguments: ["", "Just a line.", "more: /why", "price: $9", "http://say", "asksay: x"])
    func `what is no part of a draft is none`(_ draft: String) {
        #expect(Frame.Part.labelled(in: draft) == [])
    }
}
