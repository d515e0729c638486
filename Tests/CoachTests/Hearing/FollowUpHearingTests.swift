import Testing

@testable import Coach

@Suite struct FollowUpHearingTests {
    private func subject(_ text: String) -> String? { Knowledge.small.followUps.subject(of: Statement(text))?.id }

    @Test(arguments: [
        ("What would that cost?", "cost"), ("and how long does it take until we see anything", "clock"),
        ("where does our data go in this", "data"), ("who says that?", "source"), ("how much", "cost"),
        ("Is there budget enough here?", "cost"),
    ])
    func `a turn that points back, or is short, has a subject`(_ text: String, _ id: String) {
        #expect(subject(text) == id)
    }

    @Test(arguments: ["what does training cost?", "what would tuning that cost?", "how long is retrieval"])
    func `who names a method isn't pointing back`(_ text: String) {
        #expect(subject(text) == nil)
    }

    @Test func `a longer turn must point back`() {
        #expect(subject("how much money do we spend now") == nil)
        #expect(subject("how much money do we spend on that") == "cost")
    }

    @Test func `a long turn is a statement of its own`() {
        let sixteen = "so what would that cost us over all of the next two or three budget years"
        #expect(Statement(sixteen).spoken.count == 16)
        #expect(subject(sixteen) == "cost")
        #expect(subject(sixteen + " then") == nil)
    }

    @Test(arguments: ["", "that", "is that so?", "we like it"])
    func `a turn about no heading is no follow-up`(_ text: String) {
        #expect(subject(text) == nil)
    }

    @Test func `the first subject that is heard counts`() {
        #expect(subject("who says that cost?") == "cost")
    }

    @Test func `only the source has no heading`() {
        #expect(Knowledge.small.followUps.subjects.filter { $0.heading == nil }.map(\.id) == ["source"])
    }
}
