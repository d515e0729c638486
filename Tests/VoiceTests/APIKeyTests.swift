import Shelf
import Testing

@testable import dosay_voice

@Suite struct APIKeyTests {
    private static let secret = "sk-abcdef-123456"

    private var key: APIKey {
        get throws { try APIKey(Self.secret, from: "here") }
    }

    @Test func `a key isn't printed`() throws {
        let key = try key
        for text in ["\(key)", String(describing: key), String(reflecting: key), "\([key])", "\(Optional(key) as Any)"]
        {
            #expect(!text.contains("abc"))
        }
        var dumped = ""
        dump(key, to: &dumped)
        #expect(!dumped.contains("abc"))
    }

    @Test func `the environment has a key, or none is needed`() throws {
        #expect(try APIKey.find(file: nil, ["DOSAY_VOICE_KEY": Self.secret]) == key)
        #expect(try APIKey.find(file: nil, [:]) == nil)
        #expect(try APIKey.find(file: nil, ["DOSAY_VOICE_KEY": ""]) == nil)
        #expect(throws: Misuse.self) { try APIKey.find(file: nil, ["DOSAY_VOICE_KEY": "a\r\nHost: b"]) }
    }

    @Test(arguments: [
        ("no key here", "no key here"), (secret, "[key]"), ("\(secret)\(secret) é", "[key][key] é"),
        ("it is sk-abcde…", "it is [key]…"), ("it ends with f-123456.", "it ends with [key]."),
        ("sk-abcd and 12345", "sk-abcd and 12345"), ("", ""),
    ]) func `the key and what tells of it are struck out`(text: String, shown: String) throws {
        #expect(try key.scrubbed(text) == shown)
    }

    @Test func `a short key is struck out whole`() throws {
        #expect(try APIKey("abc", from: "here").scrubbed("abcd ab") == "[key]d ab")
    }

    @Test(arguments: 1...17) func `the key is struck out of a stream, however it is cut`(length: Int) throws {
        var filter = KeyFilter(try key)
        let text = Array("sk-abcdef-12 is not \(Self.secret)é, nor sk-sk-abcdef-123456; s")
        var shown = ""
        for start in stride(from: 0, to: text.count, by: length) {
            shown += filter.take(String(text[start..<min(start + length, text.count)]))
        }
        #expect(shown == "sk-abcdef-12 is not [key]é, nor sk-[key]; ")
        #expect(filter.end() == "s")
    }

    @Test func `without a key everything passes`() {
        var filter = KeyFilter(nil)
        #expect(filter.take("sk-") == "sk-")
        #expect(filter.end() == "")
    }
}
