import Classifier

/// One sentence of a draft, with what there is to know of it before it is vetted.
struct DraftSentence: Sendable {
    let part: Frame.Part
    /// Without the quotation marks around it.
    let text: String
    let statement: Statement
    /// Its words in lower case.
    let tokens: [String]
    /// What a rep who says it does.
    let acts: [RepEar.Heard]
    /// Whether it is a sentence of the vetted reply, word for word.
    let isVetted: Bool

    init(_ text: String, in part: Frame.Part, _ ground: VettingGround) {
        self.part = part
        self.text = Self.unquoted(text)
        statement = Statement(self.text)
        tokens = words(in: self.text).map(\.token)
        acts = ground.listener.acts(in: self.text, about: ground.reply.intent)
        isVetted = ground.vetted.contains(tokens)
    }

    /// The stems of its words that mean something by themselves.
    var content: Set<String> { Self.content(statement) }

    static func content(_ statement: Statement) -> Set<String> {
        Set(statement.spoken.filter { !FunctionWords.areAll(in: String(statement.text[$0.range])) }.map(\.key))
    }

    /// What is read aloud is shown between quotation marks of ours.
    static func unquoted(_ text: String) -> String {
        let quotes: Set<Character> = ["\"", "“", "”"]
        var inner = text.drop { quotes.contains($0) || $0.isWhitespace }
        while let last = inner.last,
            last.isWhitespace || (quotes.contains(last) && inner.count(where: quotes.contains) % 2 == 1)
        {
            inner.removeLast()
        }
        return String(inner)
    }
}
