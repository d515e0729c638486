import Coach

/// A recorded call that was listened to.
struct ReplayedCall: Sendable {
    /// What the recording said should be heard, and whether it was.
    struct Expectation: Sendable {
        let turn: Int
        let expected: String
        let isMet: Bool
        /// What was heard instead, or as well.
        let heard: String
    }

    /// The `id` of the line it came from, as written; nil when there is none.
    let id: [UInt8]?
    let file: String
    let format: String
    /// What the recording calls itself; nil when it doesn't.
    let name: String?
    let call: HeardCall
    /// What another knowledge heard in it; nil when none was asked.
    var other: HeardCall?
    let expectations: [Expectation]

    /// What people know it by.
    var title: String { name ?? file }
}

/// What comes of replaying files: one piece each, in their order, and an end.
enum Replayed: Sendable {
    case call(ReplayedCall)
    case unreadable(file: String, reason: String, id: [UInt8]?)
    case end
}
