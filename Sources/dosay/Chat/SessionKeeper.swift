import Coach
import Shelf

/// Keeps the turns of a chat in its session file, which comes into being with the first turn.
struct SessionKeeper {
    /// Where session files go; nil: nothing is kept.
    let folder: String?
    /// Why nothing is kept, or no longer; nil: everything is.
    private(set) var reason: String?
    private var file: SessionFile?
    /// The numbers of the turns that stand.
    private var standing: [Int] = []

    private init(folder: String?, reason: String?) {
        self.folder = folder
        self.reason = reason
    }

    init(folder: String) { self.init(folder: folder, reason: nil) }

    /// A keeper that keeps nothing.
    init(keepingNothingBecause reason: String) { self.init(folder: nil, reason: reason) }

    /// The session file, once there is one.
    var path: String? { file?.path }

    /// A keeper for a conversation of its own.
    func next() -> SessionKeeper {
        file?.close()
        return SessionKeeper(folder: folder, reason: folder == nil ? reason : nil)
    }

    mutating func keep(_ reply: Reply, _ lines: [String], prompt: CoachPrompt, voice: JSON?, _ chat: Chat) {
        guard let folder, reason == nil else { return }
        attempt(chat) { keeper throws(Refused) in
            if keeper.file == nil { keeper.file = try SessionFile(in: folder, named: Clock.fileName()) }
            try keeper.file?.append(reply, frame: lines, prompt: prompt, voice: voice, at: Clock.stamp())
            keeper.standing.append(keeper.file?.turns ?? 0)
        }
    }

    mutating func keepUndo(_ chat: Chat) {
        guard reason == nil, let turn = standing.popLast() else { return }
        attempt(chat) { keeper throws(Refused) in try keeper.file?.appendUndo(of: turn) }
    }

    /// Removes the session file.
    mutating func forget() throws(Refused) {
        try file?.forget()
        file?.close()
        file = nil
        standing = []
    }

    /// A chat goes on when its session can't be kept, and says so once.
    private mutating func attempt(_ chat: Chat, _ body: (inout SessionKeeper) throws(Refused) -> Void) {
        do {
            try body(&self)
        } catch {
            reason = "\(error)"
            chat.note("this chat isn't being kept: \(error)")
        }
    }
}
