/// English words that only hold a sentence together: pronouns, auxiliaries, prepositions, conjunctions, articles.
///
/// The closed classes after R. Quirk et al., A Comprehensive Grammar of the English Language, 1985, § 2.35, without the
/// words that also name something ("will" is here, "like" is not). No statement of them alone says what it is about.
package enum FunctionWords {
    /// Whether there is nothing else. Letters that stand alone count as function words.
    static func areAll(_ tokens: [Token]) -> Bool { tokens.allSatisfy { contains($0.bytes) } }

    /// The same of a text.
    package static func areAll(in text: String) -> Bool { areAll(tokens(in: text)) }

    /// How many of a text's words are function words, letters that stand alone aside, and how many it has.
    package static func count(in text: String) -> (function: Int, all: Int) {
        let tokens = tokens(in: text)
        let alone = [UInt8(ascii: "a"), UInt8(ascii: "i")]
        return (tokens.count { $0.bytes.count == 1 ? alone.contains($0.bytes[0]) : contains($0.bytes) }, tokens.count)
    }

    static func contains(_ word: [UInt8]) -> Bool {
        word.count == 1 ? word[0] >= UInt8(ascii: "a") : all.hasWord(word)
    }

    private static let all: StaticString = """
         an the this that these those me my mine myself you your yours yourself he him his himself she her \
         hers herself it its itself we us our ours ourselves they them their theirs themselves who whom \
         whose which what when where why how am is are was were be been being do does did done doing have \
         has had having can could will would shall should may might must and or but nor so yet if then than \
         as at by for from in into of off on onto out over to up with about not no there here just too very \
         also i'm i'd i'll i've you're you'll you'd you've it's it'll that's what's who's how's where's \
         there's here's let's we're we'll we've we'd they're they'll they've don't doesn't didn't isn't \
         aren't wasn't weren't can't couldn't won't wouldn't shouldn't haven't hasn't hadn't
        """
}
