/// What parts two texts: line by line, and within changed lines word by word.
///
/// Lines and words are compared with Myers's algorithm, as the standard library has it. Words are compared over all the
/// changed lines that follow one another, so a paragraph that was only broken otherwise shows only what was reworded.
public struct TextDiff: Sendable, Hashable {
    /// A stretch of a line; a marked one is what changed in it.
    public struct Piece: Sendable, Hashable {
        public let text: String
        public let isMarked: Bool

        public init(_ text: String, isMarked: Bool = false) {
            self.text = text
            self.isMarked = isMarked
        }
    }

    /// A line that both texts have, or lines of the old one with those of the new one in their place.
    public enum Block: Sendable, Hashable {
        case same(String)
        case changed(old: [[Piece]], new: [[Piece]])
    }

    public let blocks: [Block]

    /// More lines or words than this on both sides together aren't compared: the algorithm takes the square of what differs
    /// in memory.
    private static let most = 4_000

    public init(old: [String], new: [String]) {
        let isLong = old.count + new.count > Self.most
        let difference = isLong ? nil : new.difference(from: old)
        let gone = difference.map { Self.offsets($0.removals) } ?? Set(old.indices)
        let come = difference.map { Self.offsets($0.insertions) } ?? Set(new.indices)
        var blocks: [Block] = []
        var (at, to) = (0, 0)
        while at < old.count || to < new.count {
            let (start, first) = (at, to)
            while gone.contains(at) { at += 1 }
            while come.contains(to) { to += 1 }
            if at > start || to > first {
                blocks += Self.changed(Array(old[start..<at]), Array(new[first..<to]))
            } else {
                blocks.append(.same(old[at]))
                (at, to) = (at + 1, to + 1)
            }
        }
        self.blocks = blocks
    }

    /// Whether the texts are the same.
    public var isEmpty: Bool {
        blocks.allSatisfy { if case .same = $0 { true } else { false } }
    }

    private static func offsets<Element>(_ changes: [CollectionDifference<Element>.Change]) -> Set<Int> {
        Set(
            changes.map { change in
                switch change {
                case .insert(let offset, _, _), .remove(let offset, _, _): offset
                }
            })
    }

    // MARK: Words

    /// Changed lines that follow one another: as one block where they are mostly the same words, however they are broken;
    /// else cut where a line has one to match it.
    private static func changed(_ old: [String], _ new: [String]) -> [Block] {
        if let block = reworded(old, new) { return [block] }
        var blocks: [Block] = []
        var (at, to) = (0, 0)
        for (one, other) in LineMatching.pairs(old.map(spoken), new.map(spoken)) + [(old.count, new.count)] {
            if at < one || to < other {
                blocks.append(.changed(old: old[at..<one].map(whole), new: new[to..<other].map(whole)))
            }
            guard one < old.count, other < new.count else { break }
            let (before, after) = ([old[one]], [new[other]])
            blocks.append(reworded(before, after) ?? .changed(old: before.map(whole), new: after.map(whole)))
            (at, to) = (one + 1, other + 1)
        }
        return blocks
    }

    /// Lines with the words marked that changed; nil where less than half of them stayed: lines that share a few "the"
    /// and "of" aren't the same lines reworded.
    private static func reworded(_ old: [String], _ new: [String]) -> Block? {
        let (said, says) = (old.flatMap(spoken), new.flatMap(spoken))
        guard said.count + says.count <= most else { return nil }
        let difference = says.difference(from: said)
        let kept = said.count - difference.removals.count
        guard kept * 2 >= max(said.count, says.count) else { return nil }
        return .changed(
            old: pieces(old.map(words), marked: offsets(difference.removals)),
            new: pieces(new.map(words), marked: offsets(difference.insertions)))
    }

    private static func spoken(_ line: String) -> [Substring] { words(line).filter { !$0.isBlank } }

    private static func whole(_ line: String) -> [Piece] { [Piece(line)] }

    /// Words, punctuation marks one by one, and the blanks between them.
    private static func words(_ line: String) -> [Substring] {
        var words: [Substring] = []
        var rest = line[...]
        while let first = rest.first {
            let word =
                first.isWhitespace
                ? rest.prefix { $0.isWhitespace } : first.isOfWord ? rest.prefix { $0.isOfWord } : rest.prefix(1)
            words.append(word)
            rest = rest[word.endIndex...]
        }
        return words
    }

    /// Puts lines together again, with the words marked that have one of the numbers; blanks between two are marked too.
    private static func pieces(_ lines: [[Substring]], marked: Set<Int>) -> [[Piece]] {
        var number = 0
        return lines.map { words in
            let first = number
            number += words.count { !$0.isBlank }
            guard (first..<number).contains(where: { !marked.contains($0) }) else { return whole(words.joined()) }
            var at = first
            var pieces: [Piece] = []
            for word in words {
                let isMarked =
                    word.isBlank
                    ? at > first && at < number && marked.contains(at - 1) && marked.contains(at) : marked.contains(at)
                if !word.isBlank { at += 1 }
                if let last = pieces.last, last.isMarked == isMarked {
                    pieces[pieces.count - 1] = Piece(last.text + word, isMarked: isMarked)
                } else {
                    pieces.append(Piece(String(word), isMarked: isMarked))
                }
            }
            return pieces
        }
    }
}

extension Substring {
    fileprivate var isBlank: Bool { first?.isWhitespace ?? true }
}

extension Character {
    fileprivate var isOfWord: Bool { isLetter || isNumber || self == "_" || self == "'" || self == "’" }
}
