import Coach
import Shelf

/// Keeps a practice in a file of its own, which comes into being with the first answer.
struct PracticeKeeper {
    private let folder: String?
    private let opening: PracticeOpening
    private var file: PracticeFile?
    /// Why it is no longer kept; nil: it is, as far as there is a folder to keep it in.
    private(set) var reason: String?
    /// How a voice worded what the buyer said, by turn.
    private(set) var worded: [Int: PracticeRecord.Worded] = [:]
    /// How it worded the first line, while there is no file.
    private var unkept: JSON?

    init(_ folder: String?, _ opening: PracticeOpening) {
        self.folder = folder
        self.opening = opening
    }

    /// Goes on with a file.
    init(_ file: PracticeFile, _ opening: PracticeOpening, worded: [Int: PracticeRecord.Worded]) {
        folder = file.path.parentFolder
        self.opening = opening
        self.worded = worded
        self.file = file
    }

    /// The file, once there is one.
    var path: String? { file?.path }

    /// - Parameters:
    ///   - before: The practice before it happened, and after.
    mutating func keep(_ event: Rehearsal.Event, _ before: Rehearsal, _ after: Rehearsal) {
        attempt { keeper throws(Refused) in
            if keeper.file == nil, let folder = keeper.folder {
                let name = "\(Clock.fileName())-\(keeper.opening.scenario)"
                keeper.file = try PracticeFile(in: folder, named: name, keeper.opening, before)
                if let first = keeper.unkept { try keeper.file?.append(worded: first, at: keeper.opening.at) }
            }
            try keeper.file?.append(event, after, at: Clock.stamp())
        }
    }

    /// Keeps how a voice worded what the buyer says in a turn.
    mutating func keep(_ said: WordedLine, _ turn: Int) {
        worded[turn] = PracticeRecord.Worded(line: said.line, text: said.text)
        if file == nil { unkept = said.note }
        attempt { keeper throws(Refused) in try keeper.file?.append(worded: said.note, at: Clock.stamp()) }
    }

    mutating func keep(result: JSON) {
        attempt { keeper throws(Refused) in try keeper.file?.append(result: result, at: Clock.stamp()) }
    }

    func close() { file?.close() }

    /// A practice goes on when it can't be kept.
    private mutating func attempt(_ body: (inout PracticeKeeper) throws(Refused) -> Void) {
        guard reason == nil else { return }
        do {
            try body(&self)
        } catch {
            reason = "\(error)"
        }
    }
}
