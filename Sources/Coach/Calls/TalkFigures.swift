/// How a call was spoken, in the figures that call reviewers use, as Gong defines them. Where a recording has no times, words stand
/// in for them at 150 a minute.
public struct TalkFigures: Sendable, Hashable {
    /// The reps' share of all talk, 0…1; nil when nobody spoke.
    public let talkRatio: Double?
    /// The longest that a rep spoke without a break, in milliseconds.
    public let longestMonologue: Int?
    /// The longest that a buyer did.
    public let longestStory: Int?
    /// How often the speaker changed, per hour.
    public let interactivity: Double?
    /// How long reps waited after a buyer had finished, on average, in milliseconds; nil without times.
    public let patience: Int?
    /// The reps' questions, per hour.
    public let questionRate: Double?
    /// Whether times were reckoned from words.
    public let isEstimated: Bool

    private static let wordsAMinute = 150

    init(_ turns: [HeardTurn]) {
        let timed =
            !turns.isEmpty && turns.allSatisfy { ($0.turn.end ?? -1) >= ($0.turn.start ?? 0) && $0.turn.start != nil }
        isEstimated = !timed
        let lengths = turns.map { timed ? ($0.turn.end ?? 0) - ($0.turn.start ?? 0) : Self.reckoned($0.turn.text) }
        func sum(_ role: Role) -> Int { zip(turns, lengths).reduce(0) { $1.0.turn.role == role ? $0 + $1.1 : $0 } }
        func longest(_ role: Role) -> Int? { zip(turns, lengths).filter { $0.0.turn.role == role }.map(\.1).max() }
        let all = lengths.reduce(0, +)
        let whole =
            timed ? (turns.compactMap(\.turn.end).max() ?? 0) - (turns.compactMap(\.turn.start).min() ?? 0) : all
        talkRatio = all > 0 ? Double(sum(.rep)) / Double(all) : nil
        longestMonologue = longest(.rep)
        longestStory = longest(.buyer)
        let hours = Double(whole) / 3_600_000
        let changes = zip(turns, turns.dropFirst()).count { $0.turn.speaker != $1.turn.speaker }
        interactivity = hours > 0 ? Double(changes) / hours : nil
        let questions = turns.filter { $0.turn.role == .rep }.reduce(0) { $0 + $1.turn.text.questionMarks }
        questionRate = hours > 0 ? Double(questions) / hours : nil
        let waits = zip(turns, turns.dropFirst()).compactMap { before, after -> Int? in
            guard timed, before.turn.role == .buyer, after.turn.role == .rep, let end = before.turn.end,
                let start = after.turn.start
            else { return nil }
            return max(0, start - end)
        }
        patience = waits.isEmpty ? nil : waits.reduce(0, +) / waits.count
    }

    /// In milliseconds.
    private static func reckoned(_ text: String) -> Int {
        text.wordCount * 60_000 / wordsAMinute
    }
}

extension String {
    private var isASCII: Bool { utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 < 0x80 } } ?? false }

    /// How many runs without blank space it has.
    fileprivate var wordCount: Int {
        guard isASCII else { return split(whereSeparator: \.isWhitespace).count }
        var (count, isInWord) = (0, false)
        for byte in utf8 {
            let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
            if !isBlank, !isInWord { count += 1 }
            isInWord = !isBlank
        }
        return count
    }

    fileprivate var questionMarks: Int {
        isASCII ? utf8.count { $0 == UInt8(ascii: "?") } : count { $0 == "?" }
    }
}
