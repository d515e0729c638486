import Coach

/// Times in a call as people say them.
enum CallTime {
    /// `mm:ss`, with hours in front when there are some.
    static func text(_ milliseconds: Int) -> String {
        let seconds = max(0, milliseconds) / 1_000
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let clock = "\(two(seconds / 60 % 60)):\(two(seconds % 60))"
        return seconds < 3_600 ? clock : "\(seconds / 3_600):\(clock)"
    }

    /// Where something is: "turn 4, 01:02".
    static func place(turn: Int, at: Int?) -> String { "turn \(turn)" + (at.map { ", \(text($0))" } ?? "") }
}

extension HeardCall {
    /// How long the call took, in milliseconds; nil without times.
    var length: Int? {
        guard let first = turns.compactMap(\.turn.start).min(),
            let last = turns.compactMap({ $0.turn.end ?? $0.turn.start }).max(), last > first
        else { return nil }
        return last - first
    }
}

extension Turn {
    /// Who speaks, as a heading has it.
    var who: String {
        guard let speaker, speaker.contains(where: { !$0.isWhitespace }) else {
            return role == .unknown ? "somebody" : "a \(role.rawValue) without a name"
        }
        return speaker
    }

    /// Where it is: "turn 4, 01:02".
    var place: String { CallTime.place(turn: index, at: start) }
}
