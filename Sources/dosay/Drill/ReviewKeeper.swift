import Coach
import Shelf

/// Keeps reviews, each as soon as it is made.
final class ReviewKeeper {
    /// nil: nothing is kept.
    private let file: ReviewFile?
    /// What was kept, that of this run included.
    private(set) var contents: ReviewFile.Contents
    /// Why nothing is kept, or no longer; nil: everything is.
    private(set) var reason: String?

    /// - Parameter isPrivate: Whether what was kept before counts, and nothing is added to it.
    /// - Throws: `Refused` when the file is there and can't be read.
    init(_ environment: Environment, isPrivate: Bool) throws(Refused) {
        let kept = XDG.state(environment).map { ReviewFile(in: $0) }
        contents = try kept?.read() ?? ReviewFile.Contents()
        file = isPrivate ? nil : kept
        if kept == nil, !isPrivate { reason = "neither HOME nor XDG_STATE_HOME is set" }
    }

    var memory: DrillMemory { DrillMemory(contents.reviews) }

    /// A drill goes on when its reviews can't be kept.
    ///
    /// - Returns: Why they aren't from here on, the first time that they can't be.
    func keep(_ reviews: [KeptReview]) -> String? {
        let new = reviews.filter { contents.add($0) }
        guard let file, reason == nil, !new.isEmpty else { return nil }
        do throws(Refused) {
            try file.append(new)
            return nil
        } catch {
            reason = "\(error)"
            return reason
        }
    }
}
