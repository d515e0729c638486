import Coach

/// A review as it is kept.
public struct KeptReview: Sendable, Hashable {
    /// Where it came from.
    public enum Origin: Sendable, Hashable {
        case drill
        /// The session file of a practice.
        case practice(String)
        /// A recorded call, and a turn of it.
        case call(String, turn: Int)

        var text: String {
            switch self {
            case .drill: "drill"
            case .practice(let file): "practice \(file)"
            case .call(let name, let turn): "call \(name)#\(turn)"
            }
        }
    }

    /// When, as `2026-05-04T03:02:01Z`.
    public let at: String
    /// The card's id.
    public let card: String
    public let grade: Grade
    /// `drill`, `practice …` or `call …#turn`.
    let from: String

    public init(at: String, card: String, grade: Grade, from origin: Origin) {
        self.init(at: at, card: card, grade: grade, from: origin.text)
    }

    init(at: String, card: String, grade: Grade, from: String) {
        self.at = at
        self.card = card
        self.grade = grade
        self.from = from
    }

    /// What of a practice or a call tells a card of it from that of another: the same says nothing twice.
    var occasion: [String] { [from, card] }

    /// The name of the call it came from; nil for none.
    var call: String? {
        guard from.hasPrefix("call "), let end = from.lastIndex(of: "#") else { return nil }
        return String(from[..<end].dropFirst("call ".count))
    }

    var isDrilled: Bool { from == Origin.drill.text }

    /// For the schedule; nil when its time is none.
    var review: DrillReview? {
        LocalDay.number(of: at).map { DrillReview(card: card, day: $0, grade: grade, isDrilled: isDrilled) }
    }
}
