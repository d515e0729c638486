import Testing

@testable import Classifier

struct FoldingTests {
    private func token(_ text: String) -> String { words(in: text).map(\.token).joined(separator: " ") }

    @Test(arguments: [
        ("Élan", "elan"), ("naïve", "naive"), ("Straße", "strasse"), ("Œuvre", "oeuvre"), ("Łódź", "lodz"),
        ("ÆØÅ", "aeoa"), ("señor", "senor"), ("ﬁn", "n"), ("ｆｕｌｌ", "full"), ("žluťoučký", "zlutoucky"),
    ])
    func `Latin letters fold to plain ones`(text: String, folded: String) {
        #expect(token(text) == folded)
    }

    @Test func `every scalar of Unicode can be read`() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            var text = String(scalar)
            let width = text.withUTF8 { Folding.read($0, 0).width }
            if width != text.utf8.count { Issue.record("U+\(String(value, radix: 16)) takes \(width)") }
        }
    }

    @Test func `the sign for times is no letter`() {
        #expect(token("3×4") == "3 4")
    }
}
