import Testing

@testable import Coach

@Suite struct ChosenSlipTests {
    private let slips = [
        Reply.Slip(id: "a", row: "001.1", text: "Sure, we can train it on your data.", why: "it promises"),
        Reply.Slip(id: "b", row: "001.2", text: "Fine-tuning will teach it your policies.", why: "it doesn't"),
    ]

    @Test(arguments: [
        ("“Fine-tuning will teach it your policies.”", "b"),
        ("Fine-tuning will teach it policies, since it doesn't", "b"),
        ("\"Sure, we can train it on your data\" - it promises a method", "a"),
    ])
    func `a line is found by its words, all or nearly`(_ draft: String, _ id: String) {
        #expect(ChosenSlip.find(draft, slips)?.id == id)
    }

    @Test(arguments: ["", "Promise them the moon.", "data your on it train can we sure", "Sure."])
    func `another line is none of them`(_ draft: String) { #expect(ChosenSlip.find(draft, slips) == nil) }
}
