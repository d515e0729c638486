import Coach
import Glibc
import Shelf

/// The work of `dosay report`.
struct Reporting {
    enum Form { case text, json, html }

    /// nil: where practices are kept by themselves.
    let folder: String?
    let form: Form
    let setting: Setting

    func run() throws {
        let kept = try Self.sessions(folder)
        let found = try kept.found()
        let progress = Progress(found.practices)
        switch form {
        case .json: Output.line(ProgressJSON.object(progress, folder: kept.folder).line)
        case .html: Output.write(ProgressPage(progress, folder: kept.folder, try names(progress)).html.utf8)
        case .text:
            let page = TextPage(
                ink: Ink(setting.color, .own), width: isatty(STDOUT_FILENO) == 1 ? max(40, Terminal.columns) : 80)
            Output.write(ProgressText(page, try names(progress)).report(progress, folder: kept.folder).utf8)
        }
        if !found.faults.isEmpty { throw Faults(found.faults) }
    }

    /// The rubric is asked only where there is something to word.
    private func names(_ progress: Progress) throws -> CheckNames {
        guard progress.practices > 0 else { return CheckNames(nil) }
        return CheckNames(try setting.rubric())
    }

    /// Where practices are, and whether they need to be there.
    private struct Kept {
        let folder: String
        let isNamed: Bool

        func found() throws(Refused) -> (practices: [KeptPractice], faults: [Fault]) {
            // Before the first session there is no folder for them.
            guard isNamed || Disk.isFolder(folder) else { return ([], []) }
            let results = try PracticeResults(in: folder)
            return (results.practices, results.faults)
        }
    }

    private static func sessions(_ named: String?) throws(Failure) -> Kept {
        if let named { return Kept(folder: named, isNamed: true) }
        guard let state = XDG.state(.own) else {
            throw Failure.unreadable("there is no home to look for practices in; name a folder")
        }
        return Kept(folder: "\(state)/sessions", isNamed: false)
    }
}
