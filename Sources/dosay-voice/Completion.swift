import Shelf

/// A chat completion, or a piece of one: what of it counts here.
struct Completion: Equatable {
    /// What the assistant says. What it thinks, calls or is named is nobody's concern.
    var text = ""
    /// Why the model stopped; nil while it goes on.
    var finish: String?
    /// What the server says went wrong.
    var fault: String?
    /// Whether it is a completion at all, if only an empty one.
    var isCompletion = false

    /// - Throws: `Malformed` for what isn't a JSON object.
    init(_ bytes: [UInt8]) throws(JSONLine.Malformed) {
        let object = try JSONLine(bytes)
        fault = ServerWords.fault(in: object)
        isCompletion = object.has("choices")
        guard let choice = object.objects("choices").first else { return }
        text = (choice.object("delta") ?? choice.object("message"))?.text("content") ?? ""
        finish = choice.text("finish_reason").map(Self.reason)
    }

    /// A reason as it may be passed on: a word, whatever a server makes of it.
    private static func reason(_ text: String) -> String {
        let isWord = text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") }
        return isWord && (1...40).contains(text.utf8.count) ? text : "other"
    }
}
