import Testing

@testable import Shelf

/// Ids made of texts.
@Suite struct SlugTests {
    @Test(arguments: [
        ("The port authority", "the-port-authority"), ("2025-03-04 Call (final)", "2025-03-04-call-final"),
        ("  a__b..c  ", "a-b-c"), ("Żółw: 1", "w-1"), ("../../etc/passwd", "etc-passwd"), ("won", "won"),
    ])
    func `an id is what is left of letters and digits`(_ text: String, _ slug: String) {
        #expect(text.slug == slug)
        #expect(Reading.isID(slug))
    }

    @Test func `of nothing there is none, and of much only the beginning`() {
        #expect("語 — !".slug == nil)
        #expect("".slug == nil)
        #expect(String(repeating: "a", count: 200).slug == String(repeating: "a", count: 60))
        let long = String(repeating: "word ", count: 40).slug ?? ""
        #expect(long.count <= 60 && long.hasPrefix("word-word") && long.hasSuffix("word"))
    }
}
