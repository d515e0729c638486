import Testing

@testable import Classifier

struct TaughtTests {
    @Test func `a score is the mean of the two`() throws {
        let course = Course(Samples.examples, Training(epochs: 4, hidden: 8))
        let taught = course.taught(Array(course.corpus.rows))
        let net = try #require(taught.net)
        let vectors = course.corpus.vectors
        let (lines, units) = (taught.linear.scores(7, of: vectors), net.scores(7, of: vectors))
        let expected = zip(lines, units).map { ($0 + $1) / 2 }
        #expect(zip(taught.scores(7, of: vectors), expected).allSatisfy { abs($0 - $1) < 1e-5 })
        #expect(lines != units)
    }

    @Test func `without a network the weights speak alone`() {
        let course = Course(Samples.examples, Training(epochs: 4, hidden: 0))
        let taught = course.taught(Array(course.corpus.rows))
        #expect(taught.net == nil)
        #expect(taught.scores(7, of: course.corpus.vectors) == taught.linear.scores(7, of: course.corpus.vectors))
        #expect(Taught.blank.scores(0, of: course.corpus.vectors).isEmpty)
    }
}
