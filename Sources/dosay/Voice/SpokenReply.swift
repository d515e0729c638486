import Coach
import Shelf

/// A reply as it was shown when a language model had a say in it.
struct SpokenReply {
    /// What it answers.
    let statement: String
    let model: String
    let shown: VettedDraft
    let rejected: [Rejection]
    /// Whether the model was asked a second time.
    let isRedrafted: Bool
    /// Why the model's draft broke off; nil: it didn't.
    let failure: String?

    /// What a session file has of it.
    var note: JSON {
        .object([
            ("model", .text(model)), ("released", .integer(shown.voiced)),
            ("rejected", .list(rejected.map(\.note))), ("redrafted", .bool(isRedrafted)),
            ("failure", .optional(failure)),
        ])
    }

    /// What was shown, as a field of a JSON reply.
    var spoken: JSON {
        .list(
            shown.releases.map {
                .object([
                    ("part", .optional($0.part?.rawValue)), ("text", .text($0.text)),
                    ("from", .text($0.origin.rawValue)),
                ])
            })
    }
}

extension Rejection {
    /// What wasn't said, and why.
    var inWords: String {
        let text = text.isEmpty ? "" : "“\(text.clipped(to: 200))” · "
        return "\(text)\(kind.rawValue): \(reason)"
    }

    /// What a session file has of it.
    var note: JSON {
        .object([("text", .text(text)), ("kind", .text(kind.rawValue)), ("reason", .text(reason))])
    }
}

extension Reply {
    /// The reply as one JSON object, with what was shown of it and what a voice had to do with that.
    func json(prompt: String?, _ reply: SpokenReply) -> JSON {
        guard case .object(let fields) = json(prompt: prompt) else { return json(prompt: prompt) }
        return .object(fields + [("spoken", reply.spoken), ("voice", reply.note)])
    }
}
