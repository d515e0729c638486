import Testing

@testable import Coach

@Suite struct DenialTests {
    private func denies(_ text: String) -> Bool {
        let statement = Statement(text)
        guard let at = statement.spoken.firstIndex(where: { $0.key == "tune" }) else { return false }
        return Denial.denies(at..<at + 1, in: statement)
    }

    @Test(arguments: ["that isn't tuning", "no tuning is needed", "rather than tuning it", "you don't need to tune it"])
    func `a denial before it denies`(_ text: String) { #expect(denies(text)) }

    @Test(arguments: [
        "it's tuning", "not that, tuning", "there's no reason not to tune it", "you can't go wrong with tuning",
        "why not tune it", "not today but after all of the others have gone we tune it",
    ])
    func `what affirms, or stands elsewhere, doesn't`(_ text: String) { #expect(!denies(text)) }
}
