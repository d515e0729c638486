import Shelf

/// What comes of a language model while it drafts.
enum DraftEvent {
    /// The next piece of the draft.
    case text(String)
    /// The draft is whole.
    case done
    /// There is no more of it, as it got as long as it may: what was said last may be half a sentence.
    case cut
    /// There is no more of it; with what went wrong, in words.
    case failed(String)
}

/// What a language model says, piece by piece.
protocol Drafting {
    /// The model's name.
    var model: String { get }
    /// Drafts an answer to messages. Ends after `done`, `cut` or `failed`, or as soon as `take` returns false.
    ///
    /// - Parameter config: The prompt's hints to the model.
    func draft(_ messages: [Message], _ config: PromptConfig, _ take: (DraftEvent) -> Bool)
}
