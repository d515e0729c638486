/// How the active coach prompt frames a reply offline.
public struct Frame: Sendable, Hashable {
    /// What a reply can show.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        case heard, ask, say, not, why, limit, claims, also, analogy, more

        /// How the part is labelled.
        public var label: String {
            switch self {
            case .limit: "admit"
            case .claims: "check"
            case .analogy: "like"
            default: rawValue
            }
        }
    }

    /// The parts shown, in order.
    public let parts: [Part]
    /// At most so many lines, the opener aside.
    public let lines: Int
    /// A line before everything else; nil: none.
    public let opener: String?

    public init(parts: [Part], lines: Int, opener: String?) {
        self.parts = parts
        self.lines = lines
        self.opener = opener
    }

    /// The frame where no coach prompt is active.
    public static let standing = Frame(parts: [.heard, .ask, .say, .not, .more], lines: 8, opener: nil)

    /// One labelled line of a framed reply.
    public struct Line: Sendable, Hashable {
        /// nil: the line stands without a label.
        public let part: Part?
        public let text: String
    }

    /// The reply as lines to print, in the frame's order and length.
    public func lines(_ reply: Reply, _ knowledge: Knowledge) -> [Line] {
        let body = parts.flatMap { part in
            part.texts(reply, knowledge).map { Line(part: part, text: $0) }
        }
        return opening(reply).map { Line(part: nil, text: $0) } + body.prefix(max(0, lines))
    }

    /// What stands before the parts, whichever they are: the opener, and that it was a language model that heard it so.
    func opening(_ reply: Reply) -> [String] { [opener, reply.consultation?.notice].compactMap(\.self) }
}

extension Reply.Slip {
    /// How it is shown: the line, and what is wrong with it.
    var line: String { "“\(text)” · \(why)" }
}

extension Frame.Part {
    /// What is read aloud stands between quotation marks.
    func quoted(_ text: String) -> String { self == .say || self == .limit ? "“\(text)”" : text }

    /// The lines that a reply has for this part; none when there is nothing to say.
    func texts(_ reply: Reply, _ knowledge: Knowledge) -> [String] {
        switch self {
        case .heard:
            guard let regime = knowledge.regime(reply.regime) else { return [reply.heard] }
            let also = knowledge.regime(reply.also).map { " and \($0.name)" } ?? ""
            let open = reply.asksFirst && reply.followUp == nil ? ", for now" : ""
            return ["\(reply.heard) → \(regime.name)\(also)\(open) · \(regime.brief)"]
        case .ask: return reply.questions.map(\.text)
        case .say: return reply.doSay.map { quoted($0.text) }
        case .not: return reply.dontSay.prefix(1).map(\.line)
        case .why: return reply.why.map { [$0] } ?? []
        case .limit: return reply.limit.map { [quoted($0.say)] } ?? []
        case .claims:
            return reply.claims.filter(\.confirm).prefix(2)
                .map { "before citing: \($0.text) (\($0.source), as of \($0.asOf))" }
        case .also:
            guard let second = reply.second, let intent = knowledge.intent(second) else { return [] }
            let regime = knowledge.table.rule(for: second, [:])?.regime
            return ["\(intent.heard)\(regime.map { " → \($0)" } ?? ""); take it up next"]
        case .analogy:
            return reply.analogy.map { ["\($0.analog) It holds: \($0.holds) It breaks: \($0.breaks)"] } ?? []
        case .more:
            return [reply.regime.map { "/why · /card \($0)" } ?? "/compare · /help"]
        }
    }
}
