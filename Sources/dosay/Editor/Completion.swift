/// One way to end the word before the cursor.
struct Completion: Equatable, Sendable {
    /// Takes the place of the whole word.
    var text: String
    /// How it reads in the list.
    var display: String
    /// Whether the word is over, so that the next one can begin.
    var addsSpace: Bool
}

extension EditedLine {
    /// What stands between the last space and the cursor.
    var wordBeforeCursor: Substring {
        before.lastIndex(where: \.isWhitespace).map { before[before.index(after: $0)...] } ?? before[...]
    }

    /// Takes what all candidates agree on; with one left, all of it. False if that changes nothing.
    mutating func take(_ candidates: [Completion]) -> Bool {
        guard let first = candidates.first else { return false }
        var common = first.text[...]
        for candidate in candidates.dropFirst() {
            common = common[..<common.indices(agreeingWith: candidate.text)]
        }
        let isWhole = candidates.count == 1
        guard isWhole || common.count > wordBeforeCursor.count else { return false }
        before.removeLast(wordBeforeCursor.count)
        before += common + (isWhole && first.addsSpace && after.first != " " ? " " : "")
        return true
    }
}

extension Substring {
    /// The end of what this text and `other` begin with alike.
    fileprivate func indices(agreeingWith other: String) -> Index {
        var index = startIndex
        for character in other {
            guard index < endIndex, self[index] == character else { break }
            formIndex(after: &index)
        }
        return index
    }
}
