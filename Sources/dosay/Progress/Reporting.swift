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
        let place = try place()
        // Before the first session there is no folder for them.
        let found = folder == nil && !Disk.isFolder(place) ? nil : try PracticeResults(in: place)
        let progress = Progress(found?.practices ?? [])
        switch form {
        case .json: Output.line(ProgressJSON.object(progress, folder: place).line)
        case .html: Output.write(ProgressPage(progress, folder: place, try names(progress)).html.utf8)
        case .text:
            let page = TextPage(
                ink: Ink(setting.color, .own), width: isatty(STDOUT_FILENO) == 1 ? max(40, Terminal.columns) : 80)
            Output.write(ProgressText(page, try names(progress)).report(progress, folder: place).utf8)
        }
        if let faults = found?.faults, !faults.isEmpty { throw Faults(faults) }
    }

    private func place() throws(Failure) -> String {
        if let folder { return folder }
        guard let state = XDG.state(.own) else {
            throw Failure.unreadable("there is no home to look for practices in; name a folder")
        }
        return "\(state)/sessions"
    }

    /// The rubric is asked only where there is something to word.
    private func names(_ progress: Progress) throws -> CheckNames {
        CheckNames(progress.practices > 0 ? try setting.rubric() : nil)
    }
}
