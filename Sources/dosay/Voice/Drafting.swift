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
    /// Where it is to be had, which parts two models of one name; empty where there is no such place.
    var endpoint: String { get }
    /// Drafts an answer to messages. Ends after `done`, `cut` or `failed`, or as soon as `take` returns false.
    ///
    /// - Parameter config: The prompt's hints to the model.
    func draft(_ messages: [Message], _ config: PromptConfig, _ take: (DraftEvent) -> Bool)
}

extension Drafting {
    var endpoint: String { "" }

    /// The whole of a draft, for whoever can't use a part of it.
    ///
    /// - Parameters:
    ///   - config: The prompt's hints to the model.
    ///   - longest: In bytes; a longer draft is none.
    ///   - isInterrupted: Whether somebody wants it to stop.
    /// - Throws: `DraftFailure`, why there is none.
    func whole(
        _ messages: [Message], _ config: PromptConfig, longest: Int, isInterrupted: () -> Bool
    ) throws(DraftFailure) -> String {
        var text = ""
        var failure: DraftFailure? = DraftFailure(reason: "it ended without a word")
        draft(messages, config) { event in
            if isInterrupted() {
                failure = DraftFailure(reason: "stopped")
                return false
            }
            switch event {
            case .text(let piece):
                text += piece
                guard text.utf8.count > longest else { return true }
                failure = DraftFailure(reason: "it is longer than \(longest) bytes", isTooLong: true)
            case .done: failure = nil
            case .cut: failure = DraftFailure(reason: "it got as long as it may", isTooLong: true)
            case .failed(let reason): failure = DraftFailure(reason: reason)
            }
            return false
        }
        if let failure { throw failure }
        return text
    }
}

/// Why there is no draft.
struct DraftFailure: Error {
    /// In words; they may quote a server.
    let reason: String
    /// Whether that is all: there was more of it than anybody wants, or than it may be long.
    var isTooLong = false
}
