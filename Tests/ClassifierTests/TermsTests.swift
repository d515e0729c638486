import Testing

@testable import Classifier

struct TermsTests {
    @Test func `rows stand one after the other`() {
        var terms = Terms()
        terms.append(id: 4, count: 1)
        terms.append(id: 2, count: 70_000)
        terms.finishRow()
        terms.finishRow()
        terms.append(id: 4, count: 3)
        terms.finishRow()
        #expect(terms.rows == 0..<3)
        #expect(terms.rows.map(terms.places) == [0..<2, 2..<2, 2..<3])
        #expect(terms.counts == [1, .max, 3])
        terms.renumber([9, 9, -1, 9, 0])
        #expect(terms.ids == [0, -1, 0])
    }

    @Test func `in the beginning there are no rows`() {
        #expect(Terms().rows.isEmpty)
    }
}
