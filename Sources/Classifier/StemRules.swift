/// The word lists of the English stemmer.
enum StemRules {
    /// What must stand before a suffix for it to be taken off, besides lying in its region.
    enum Condition {
        case always
        case after(StaticString)
        case inSecondRegion
    }

    struct Rule {
        let suffix: [UInt8]
        let replacement: [UInt8]
        let condition: Condition

        init(_ suffix: String, _ replacement: String, _ condition: Condition = .always) {
            self.suffix = Array(suffix.utf8)
            self.replacement = Array(replacement.utf8)
            self.condition = condition
        }
    }

    /// Whole words with a stem of their own.
    static let exceptions: StaticString = """
         skis=ski skies=sky dying=die lying=lie tying=tie idly=idl gently=gentl ugly=ugli early=earli only=onli \
        singly=singl sky=sky news=news howe=howe atlas=atlas cosmos=cosmos bias=bias andes=andes
        """

    /// In letters: words are looked for in a list only where they may be on it.
    static let longestException = 6

    /// Words that are done once their plural is gone.
    static let finished: StaticString = " inning outing canning herring earring proceed exceed succeed"
    static let finishedLengths = 6...7

    /// Prefixes after which the first region begins, whatever their vowels say.
    static let prefixes: [[UInt8]] = ["gener", "commun", "arsen"].map { Array($0.utf8) }

    /// Step 2, first region.
    static let derivations: [Rule] = longestFirst([
        Rule("tional", "tion"), Rule("enci", "ence"), Rule("anci", "ance"), Rule("abli", "able"),
        Rule("entli", "ent"), Rule("izer", "ize"), Rule("ization", "ize"), Rule("ational", "ate"),
        Rule("ation", "ate"), Rule("ator", "ate"), Rule("alism", "al"), Rule("aliti", "al"), Rule("alli", "al"),
        Rule("fulness", "ful"), Rule("ousli", "ous"), Rule("ousness", "ous"), Rule("iveness", "ive"),
        Rule("iviti", "ive"), Rule("biliti", "ble"), Rule("bli", "ble"), Rule("ogi", "og", .after("l")),
        Rule("fulli", "ful"), Rule("lessli", "less"), Rule("li", "", .after("cdeghkmnrt")),
    ])

    /// Step 3, first region.
    static let qualities: [Rule] = longestFirst([
        Rule("tional", "tion"), Rule("ational", "ate"), Rule("alize", "al"), Rule("icate", "ic"),
        Rule("iciti", "ic"), Rule("ical", "ic"), Rule("ful", ""), Rule("ness", ""),
        Rule("ative", "", .inSecondRegion),
    ])

    /// Step 4, second region.
    static let endings: [Rule] = longestFirst(
        [
            "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate", "iti",
            "ous", "ive", "ize",
        ].map { Rule($0, "") } + [Rule("ion", "", .after("st"))])

    private static func longestFirst(_ rules: [Rule]) -> [Rule] {
        rules.sorted { $0.suffix.count > $1.suffix.count }
    }
}
