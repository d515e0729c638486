import Testing

@testable import Coach

@Suite struct WordingsTests {
    private func nearest(_ text: String, _ lines: String...) -> String? {
        Wordings(Statement(text)).nearest(of: lines.map { Worded($0, $0) })
    }

    @Test func `the nearest line shares the largest part of its words`() {
        #expect(
            nearest("the bicycle needs new brakes", "new saddles for everybody", "brakes for the bicycle", "bicycle")
                == "brakes for the bicycle")
        // Many words in common are a small part of a long line.
        #expect(
            nearest(
                "brakes and wheels", "brakes, wheels, saddles, bells, lamps, baskets, chains and pedals", "wheels")
                == "wheels")
    }

    @Test func `words are compared by their stems, whatever the case`() {
        #expect(nearest("Training costs", "costly saddles", "it was trained at no cost") == "it was trained at no cost")
    }

    @Test func `of two that are as near the first counts`() {
        #expect(nearest("brakes", "blue brakes", "good brakes") == "blue brakes")
    }

    @Test func `where no word that means something is common there is no nearest`() {
        #expect(nearest("can we do it", "we can do it") == nil)
        #expect(nearest("brakes", "saddles") == nil)
        #expect(nearest("", "saddles") == nil)
        #expect(nearest("brakes") == nil)
        #expect(nearest("brakes", "", "!") == nil)
    }
}
