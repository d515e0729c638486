import Classifier
import Coach
import Glibc
import Shelf

/// The work of `dosay replay`: recorded calls in, what was heard on both sides out.
struct Replaying {
    var files: [String]
    var report: any ReplayReport.Type
    var from: (any TranscriptFormat.Type)?
    var reps: [String] = []
    var rolesFile: String?
    var failOn: FailOn?
    var compare: String?
    /// Another knowledge folder, to list what it hears otherwise.
    var blastRadius: String?
    var isQuiet = false
    var setting = Setting()

    func run() throws {
        let workplace = try setting.workplace()
        let (opened, listener) = try workplace.openCalls()
        let roles = Roles(reps: reps, file: try rolesFile.map { path throws(Faults) in try RoleFile(path) })
        let earlier = try compare.map { try EarlierReplay(reading: $0) }
        let found = CallFiles(files.isEmpty ? ["-"] : files, roles: rolesFile)
        let page = ReportSetting(
            knowledge: opened.knowledge.fingerprint, prompt: try opened.coach.get().label ?? "",
            ink: Ink(setting.color, workplace.environment),
            width: isatty(STDOUT_FILENO) == 1 ? Terminal.columns : 100)
        var run = ReplayRun(
            report: report.init(page), failOn: failOn, earlier: earlier, isQuiet: isQuiet,
            wantsSpeakers: !reps.isEmpty)
        let other = try blastRadius.map { try workplace.store.beside($0) }
        let desk = CallDesk(
            listener: listener,
            other: try other.map { try Workplace(store: $0, environment: workplace.environment).openCalls().listener },
            names: ExpectedNames(opened.knowledge), roles: roles, write: { [report] in report.written($0, page) })
        for fault in found.faults { run.refuse(fault.place.file, Faults([fault])) }
        for start in stride(from: 0, to: found.paths.count, by: Self.batch) {
            replay(Array(found.paths[start..<min(start + Self.batch, found.paths.count)]), desk, &run)
        }
        try run.finish(roles)
    }

    /// So many files are read and listened to at a time.
    private static let batch = 16

    private func replay(_ paths: [String], _ desk: CallDesk, _ run: inout ReplayRun) {
        let results = gather(paths.count, Cores.perform) { number in
            Result { () throws(Faults) in try Opened(paths[number], desk, from) }
        }
        for (path, result) in zip(paths, results) {
            switch result {
            case .failure(let faults): run.refuse(path == "-" ? "standard input" : path, faults)
            case .success(.heard(let calls)): for call in calls { run.take(call) }
            case .success(.stream(var source, let lines, let first)): stream(&source, lines, first, desk, &run)
            }
        }
    }

    /// A recording that was listened to, or the beginning of a stream of calls.
    private enum Opened: Sendable {
        case heard([CallDesk.Heard])
        case stream(CallSource, [UInt8], first: Int)

        init(_ path: String, _ desk: CallDesk, _ format: (any TranscriptFormat.Type)?) throws(Faults) {
            var source = try CallSource(path)
            guard let content = try source.next() else {
                source.close()
                self = .heard([])
                return
            }
            switch content {
            case .lines(let lines, let first): self = .stream(source, lines, first: first)
            case .recording(let recording):
                source.close()
                let calls = try TranscriptFormats.calls(in: recording, from: format)
                let gold = calls.count == 1 ? CallFiles.gold(beside: path) : nil
                self = .heard(calls.map { desk.listen($0, in: source.name, gold: gold) })
            }
        }
    }

    /// Calls that come one a line, in constant memory and in order.
    private func stream(
        _ source: inout CallSource, _ lines: [UInt8], _ first: Int, _ desk: CallDesk, _ run: inout ReplayRun
    ) {
        defer { source.close() }
        var block: (lines: [UInt8], first: Int)? = (lines, first)
        while let (lines, first) = block {
            let calls = lines.split(separator: 0x0A, omittingEmptySubsequences: false)
            let name = source.name
            let heard = gather(calls.count, Cores.perform) { number in
                StreamedCall(calls[number], "\(name):\(first + number)", desk)
            }
            for call in heard { run.take(call) }
            block = nil
            do throws(Faults) {
                if case .lines(let lines, let first)? = try source.next() { block = (lines, first) }
            } catch {
                run.refuse(source.name, error)
            }
        }
    }
}
