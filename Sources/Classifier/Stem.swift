/// A word on its way to its stem.
struct Stem {
    /// The letters left; a `Y` is a y that serves as a consonant.
    private(set) var letters: [UInt8]
    /// Where region R1 begins: after the first consonant that follows a vowel.
    let firstRegion: Int
    /// Where region R2 begins: the same once more, within R1.
    let secondRegion: Int

    init(_ word: [UInt8]) {
        var letters = word.first == UInt8(ascii: "'") ? Array(word.dropFirst()) : word
        for at in letters.indices where letters[at] == UInt8(ascii: "y") {
            if at == 0 || Stem.isVowel(letters[at - 1]) { letters[at] = UInt8(ascii: "Y") }
        }
        let prefix = StemRules.prefixes.first { letters.starts(with: $0) }
        self.letters = letters
        firstRegion = prefix?.count ?? Stem.region(letters, from: 0)
        secondRegion = Stem.region(letters, from: firstRegion)
    }

    var lowered: [UInt8] { letters.map { $0 == UInt8(ascii: "Y") ? UInt8(ascii: "y") : $0 } }

    /// Step 0: `'s`.
    mutating func dropPossessive() {
        guard let suffix = longest(["'s'", "'s", "'"]) else { return }
        letters.removeLast(suffix)
    }

    /// Step 1a: plurals.
    mutating func dropPlural() {
        if ends("sses") {
            letters.removeLast(2)
        } else if ends("ied") || ends("ies") {
            letters.removeLast(letters.count > 4 ? 2 : 1)
        } else if ends("s"), !ends("us"), !ends("ss"), letters.dropLast(2).contains(where: Stem.isVowel) {
            letters.removeLast()
        }
    }

    /// Step 1b: past and progressive.
    mutating func dropTense() {
        if let suffix = longest(["eedly", "eed"]) {
            if letters.count - suffix >= firstRegion { letters.removeLast(suffix - 2) }
            return
        }
        guard let suffix = longest(["ingly", "edly", "ing", "ed"]),
            letters.dropLast(suffix).contains(where: Stem.isVowel)
        else { return }
        letters.removeLast(suffix)
        if ends("at") || ends("bl") || ends("iz") {
            letters.append(UInt8(ascii: "e"))
        } else if let last = letters.last, letters.dropLast().last == last, Stem.isAny(last, of: "bdfgmnprt") {
            letters.removeLast()
        } else if letters.count <= firstRegion, endsInShortSyllable(letters.count) {
            letters.append(UInt8(ascii: "e"))
        }
    }

    /// Step 1c: `cry` becomes `cri`, `by` and `say` stay.
    mutating func softenY() {
        guard letters.count > 2, let last = letters.last, last | 0x20 == UInt8(ascii: "y"),
            !Stem.isVowel(letters[letters.count - 2])
        else { return }
        letters[letters.count - 1] = UInt8(ascii: "i")
    }

    /// Steps 2 to 4: the longest suffix that fits, if it lies in the region and its condition holds.
    mutating func shorten(_ rules: [StemRules.Rule], in region: Int) {
        guard let rule = rules.first(where: { ends($0.suffix) }) else { return }
        let start = letters.count - rule.suffix.count
        guard start >= region else { return }
        switch rule.condition {
        case .always: break
        case .after(let allowed): guard start > 0, Stem.isAny(letters[start - 1], of: allowed) else { return }
        case .inSecondRegion: guard start >= secondRegion else { return }
        }
        letters.replaceSubrange(start..., with: rule.replacement)
    }

    /// Step 5: a final e, and the second of two final l.
    mutating func dropFinal() {
        let start = letters.count - 1
        if ends("e"), start >= secondRegion || (start >= firstRegion && !endsInShortSyllable(start)) {
            letters.removeLast()
        } else if ends("ll"), start >= secondRegion {
            letters.removeLast()
        }
    }

    /// Whether the first `count` letters end in a short syllable, as in `rap`, `trap`, `ow`.
    private func endsInShortSyllable(_ count: Int) -> Bool {
        guard count >= 2, !Stem.isVowel(letters[count - 1]), Stem.isVowel(letters[count - 2]) else { return false }
        if count == 2 { return true }
        return !Stem.isVowel(letters[count - 3]) && !Stem.isAny(letters[count - 1], of: "wxY")
    }

    /// The length of the first of these suffixes that fits.
    private func longest(_ suffixes: [StaticString]) -> Int? {
        suffixes.first(where: ends)?.utf8CodeUnitCount
    }

    private func ends(_ suffix: StaticString) -> Bool {
        suffix.withUTF8Buffer { letters.count >= $0.count && letters.suffix($0.count).elementsEqual($0) }
    }

    private func ends(_ suffix: [UInt8]) -> Bool {
        letters.last == suffix.last && letters.count >= suffix.count
            && letters.suffix(suffix.count).elementsEqual(suffix)
    }

    private static func region(_ letters: [UInt8], from start: Int) -> Int {
        var at = start
        while at < letters.count, !isVowel(letters[at]) { at += 1 }
        while at < letters.count, isVowel(letters[at]) { at += 1 }
        return min(at + 1, letters.count)
    }

    private static func isVowel(_ letter: UInt8) -> Bool { isAny(letter, of: "aeiouy") }

    private static func isAny(_ letter: UInt8, of set: StaticString) -> Bool {
        set.withUTF8Buffer { $0.contains(letter) }
    }
}
