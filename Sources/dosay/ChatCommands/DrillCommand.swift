import Coach
import Shelf

enum DrillCommand: ChatCommand {
    static let name = "drill"
    static let takes = "[CARDS]"
    static let summary = "a few minutes on what you miss; comes back here after"

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        let wanted = Int(argument)
        guard argument.isEmpty || wanted.map((1...DrillQueue.most).contains) == true else {
            chat.note("how many cards? 1 to \(DrillQueue.most), or nothing for what is due")
            return .goOn
        }
        do {
            let workplace = chat.workplace
            let keeper = try ReviewKeeper(workplace.environment, isPrivate: chat.keeper.folder == nil)
            // Learning how reps speak takes a while the first time; ^C needn't wait for it.
            let job = BackgroundJob { Result { () throws(Faults) in try workplace.openCalls() } }
            guard let opening = job.wait() else {
                chat.note("given up")
                return .goOn
            }
            let (opened, listener) = try opening.get()
            let session = DrillSession(
                opened.knowledge, listener, keeper, wanted: wanted, chat.screen, chat.manner)
            session.open()
            chat.begin(session)
        } catch {
            chat.note("\(error)")
        }
        return .goOn
    }
}
