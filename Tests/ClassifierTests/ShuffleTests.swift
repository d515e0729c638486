import Testing

@testable import Classifier

struct ShuffleTests {
    @Test func `every shuffle is another, every run the same`() {
        var (first, second) = (Shuffle(), Shuffle())
        var (a, b) = (Array(0..<50), Array(0..<50))
        first.apply(to: &a)
        second.apply(to: &b)
        #expect(a == b)
        #expect(a != Array(0..<50))
        #expect(a.sorted() == Array(0..<50))
        second.apply(to: &b)
        #expect(a != b)
    }

    @Test func `nothing can be shuffled`() {
        var nothing: [Int] = []
        var shuffle = Shuffle()
        shuffle.apply(to: &nothing)
        #expect(nothing.isEmpty)
    }
}
