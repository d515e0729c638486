import Testing

@testable import Classifier

struct StemmerTests {
    @Test(arguments: [
        ("consign", "consign"), ("consigned", "consign"), ("consigning", "consign"), ("consignment", "consign"),
        ("consist", "consist"), ("consistency", "consist"), ("consistently", "consist"), ("consolation", "consol"),
        ("consolatory", "consolatori"), ("conspicuously", "conspicu"), ("knackeries", "knackeri"),
        ("knavish", "knavish"), ("kneaded", "knead"), ("kneel", "kneel"), ("knightly", "knight"),
        ("knitting", "knit"), ("knocked", "knock"), ("knots", "knot"),
    ])
    func `words of Snowball's sample vocabulary get their published stems`(word: String, stem: String) {
        #expect(Stemmer().stem(word) == stem)
    }

    @Test(arguments: [
        ("caresses", "caress"), ("ties", "tie"), ("cries", "cri"), ("gas", "gas"), ("this", "this"),
        ("gaps", "gap"), ("kiwis", "kiwi"), ("bus", "bus"), ("agreed", "agre"), ("feed", "feed"),
        ("luxuriated", "luxuri"), ("hopping", "hop"), ("hoping", "hope"), ("fizzed", "fizz"), ("by", "by"),
        ("cry", "cri"), ("say", "say"), ("happily", "happili"), ("relational", "relat"), ("hopefulness", "hope"),
        ("analogies", "analog"), ("possibly", "possibl"), ("electricity", "electr"), ("comparative", "compar"),
        ("adjustment", "adjust"), ("adoption", "adopt"), ("controlled", "control"), ("rate", "rate"),
        ("communism", "communism"), ("generously", "generous"), ("arsenal", "arsenal"), ("bedding", "bed"),
        ("sky", "sky"), ("dying", "die"), ("news", "news"), ("proceed", "proceed"), ("innings", "inning"),
        ("dog's", "dog"), ("dogs'", "dog"), ("'tis", "tis"), ("youth", "youth"), ("boyish", "boyish"),
        ("fluently", "fluentli"), ("singly", "singl"),
    ])
    func `every step of the algorithm has its effect`(word: String, stem: String) {
        #expect(Stemmer().stem(word) == stem)
    }

    @Test(arguments: ["", "a", "is", "'", "''", "'''", "y", "yyy", "42", "é", "s's's"])
    func `what is hardly a word does no harm`(word: String) {
        #expect(Stemmer().stem(word).utf8.count <= word.utf8.count)
    }
}
