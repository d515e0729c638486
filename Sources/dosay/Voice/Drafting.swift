import Shelf

/// What comes of a language model while it drafts.
enum DraftEvent {
    /// The next piece of the draft.
    case text(String)
    /// The draft is whole.
    case done
    /// There is no more of it; with what went wrong, in words.
    case failed(String)
}

/// What a language model says, piece by piece.
protocol Drafting {
    /// The model's name.
    var model: String { get }
    /// Drafts an answer to messages. Ends after `done` or `failed`, or as soon as `take` returns false.
    func draft(_ messages: [Message], _ take: (DraftEvent) -> Bool)
}
