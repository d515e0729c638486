import Testing

@testable import Classifier

struct TallyTests {
    private func tally(_ text: String) -> Tally {
        let tokens = tokens(in: text)
        return Tally(of: tokens, stems: Features.stems(of: tokens.map(\.bytes)))
    }

    @Test func `repeated features are counted`() {
        let terms = tally("no no no").terms.filter { Features.block(of: $0.feature) == Block.stems.rawValue }
        #expect(terms.map(\.count) == [3])
    }

    @Test func `every term is found where it stands`() {
        let tally = tally("the quick brown fox jumps over the lazy dog")
        #expect(tally.terms.map(\.feature).map(tally.position) == Array(tally.terms.indices))
        #expect(Set(tally.terms.map(\.feature)).count == tally.terms.count)
    }

    @Test func `what does not occur has no position`() {
        let known = Set(tally("fox").terms.map(\.feature))
        #expect((0..<1000).allSatisfy { known.contains($0) || tally("fox").position($0) == nil })
    }
}
