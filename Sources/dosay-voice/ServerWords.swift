import Shelf

/// What a server says went wrong, in as many words as a person reads.
enum ServerWords {
    private static let longest = 300

    /// The words of an answer that isn't a completion; nil when it holds none.
    static func of(_ body: [UInt8]) -> String? {
        if let object = try? JSONLine(body) { return fault(in: object) ?? object.text("message") ?? detail(object) }
        let text = String(decoding: body.prefix(longest * 4), as: UTF8.self)
        // A page for browsers says nothing that its status doesn't.
        return text.trimmed.hasPrefix("<") ? nil : short(text)
    }

    /// The `error` of an object: an object with a `message`, or the message itself.
    static func fault(in object: JSONLine) -> String? {
        guard object.has("error"), object.raw("error").map({ !$0.elementsEqual("null".utf8) }) ?? false else {
            return nil
        }
        let words = object.text("error") ?? object.object("error")?.text("message")
        return words.flatMap(short) ?? "it gives no reason"
    }

    /// What some frameworks call it.
    private static func detail(_ object: JSONLine) -> String? {
        (object.text("detail") ?? object.raw("detail").map { String(decoding: $0, as: UTF8.self) }).flatMap(short)
    }

    /// On one line, its end cut off when it is long; nil for nothing.
    private static func short(_ text: String) -> String? {
        let words = text.split { $0.isWhitespace }.joined(separator: " ")
        guard !words.isEmpty else { return nil }
        return words.count > longest ? words.prefix(longest) + "…" : words
    }
}
