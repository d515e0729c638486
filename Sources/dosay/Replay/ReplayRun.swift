import Coach
import Glibc
import Shelf

/// One replay as it goes on: what it has to report, to tell and to remember.
struct ReplayRun {
    private var report: any ReplayReport
    private let failOn: FailOn?
    private var earlier: EarlierReplay?
    private let isQuiet: Bool
    private let wantsSpeakers: Bool
    private var sawFault = false
    private var sawFinding = false
    private var changes: [String] = []
    /// Who spoke in any call, when somebody was named with `--rep`.
    private var speakers: Set<String> = []
    private var progress = Progress()

    init(report: any ReplayReport, failOn: FailOn?, earlier: EarlierReplay?, isQuiet: Bool, wantsSpeakers: Bool) {
        self.report = report
        self.failOn = failOn
        self.earlier = earlier
        self.isQuiet = isQuiet
        self.wantsSpeakers = wantsSpeakers
    }

    /// A call of a file of its own: its receipt is told.
    mutating func take(_ heard: CallDesk.Heard) {
        if !isQuiet { heard.receipt.lines.forEach(Output.note) }
        add(heard)
    }

    /// A line of a stream: of those, only how many there were is told.
    mutating func take(_ streamed: StreamedCall) {
        switch streamed.outcome {
        case .blank: return
        case .heard(let calls): for call in calls { add(call) }
        case .unreadable(let reason):
            sawFault = true
            if !isQuiet { Output.note("\(streamed.place): \(reason)") }
            report.take(.unreadable(file: streamed.name, reason: reason, id: streamed.id), Output.write)
        }
        if !isQuiet { progress.count(failed: streamed.isUnreadable) }
    }

    /// A file that can't be read; the others go on.
    mutating func refuse(_ file: String, _ faults: Faults) {
        sawFault = true
        Output.note("\(faults)")
        report.take(
            .unreadable(file: file, reason: faults.all.map(\.description).joined(separator: "\n"), id: nil),
            Output.write)
    }

    /// - Throws: `Failure` where the exit code is to be another than 0.
    mutating func finish(_ roles: Roles) throws {
        progress.end()
        report.take(.end, Output.write)
        if let earlier {
            let all = changes + earlier.gone
            Output.note(all.isEmpty ? "nothing has changed" : all.joined(separator: "\n"))
        }
        let unknown = roles.faults(among: speakers.sorted())
        guard unknown.isEmpty else { throw Failure(code: Exit.usage, message: "\(Faults(unknown))") }
        guard !sawFault else { throw Failure(code: Exit.unreadable, message: "") }
        guard !sawFinding else { throw Failure(code: Exit.findings, message: "") }
    }

    private mutating func add(_ heard: CallDesk.Heard) {
        for fault in heard.faults {
            sawFault = true
            Output.note("\(fault)")
        }
        if wantsSpeakers { speakers.formUnion(heard.speakers) }
        if let failOn, failOn.fails(heard.call) { sawFinding = true }
        if let new = earlier?.changes(in: heard.call) { changes += new }
        if let written = heard.written {
            Output.write(written)
        } else {
            report.take(.call(heard.call), Output.write)
        }
    }

    /// How far a stream of calls has come, for people who watch.
    private struct Progress {
        private var calls = 0
        private var failed = 0
        private var shown = 0
        private let isWatched = isatty(STDERR_FILENO) == 1

        mutating func count(failed isFailed: Bool) {
            calls += 1
            failed += isFailed ? 1 : 0
            guard isWatched, calls - shown >= 500 else { return }
            shown = calls
            Output.progress("\r\(words)")
        }

        /// The last word on it.
        func end() {
            if calls > 0 { Output.progress("\(shown > 0 ? "\r" : "")\(words)\n") }
        }

        private var words: String { "\(calls) calls\(failed > 0 ? ", \(failed) of them unreadable" : "")" }
    }
}

extension StreamedCall {
    fileprivate var isUnreadable: Bool {
        if case .unreadable = outcome { true } else { false }
    }
}
