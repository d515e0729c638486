import Shelf

/// What a model answers when it is asked which intent a statement has: foreign text, none of which is shown.
struct OpinionAnswer: Equatable {
    /// nil: there is none to be read.
    let intent: String?
    let quote: String?

    /// An answer needs two short fields; of a longer one no more is read.
    static let longest = 4 << 10

    /// Reads one JSON object, whatever words or fence stand around it.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        guard let start = bytes.firstIndex(of: UInt8(ascii: "{")),
            let end = bytes.lastIndex(of: UInt8(ascii: "}")), start < end,
            // Two objects are no object: nobody knows which one is meant.
            let fields = try? JSONLine(bytes[start...end])
        else {
            (intent, quote) = (nil, nil)
            return
        }
        (intent, quote) = (fields.text("intent"), fields.text("quote"))
    }

    init(intent: String?, quote: String?) { (self.intent, self.quote) = (intent, quote) }
}
