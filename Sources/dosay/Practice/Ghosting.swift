import Coach
import Shelf

/// The work of `dosay scenario from`: a recorded call in, a scenario out.
struct Ghosting {
    /// A file; `-` is standard input.
    var call: String
    /// Which of several, from 1; nil: there must be one.
    var number: Int?
    var from: (any TranscriptFormat.Type)?
    var reps: [String] = []
    var rolesFile: String?
    var output: String?
    /// How many of the buyer's turns are taken; nil: all.
    var turns: Int?
    var setting = Setting()

    func run() throws {
        let file = NewScenario(output, id: id)
        guard !file.isTaken else { throw Failure.usage(file.refusal) }
        let workplace = try setting.workplace()
        let roles = Roles(reps: reps, file: try rolesFile.map { path throws(Faults) in try RoleFile(path) })
        let (recorded, name) = try recordedCall()
        let cast = roles.cast(of: recorded, in: name)
        Receipt(recorded, in: name, cast: cast).lines.forEach(Output.note)
        let unknown = roles.faults(among: recorded.speakers)
        guard unknown.isEmpty else { throw Failure(code: Exit.usage, message: "\(Faults(unknown))") }
        let (opened, listener) = try workplace.openCalls()
        let heard = listener.listen(recorded.turns(cast).map(\.spoken))
        let scenario = GhostCall.scenario(
            of: heard, id: id, recording: recordingName, longest: turns, opened.knowledge)
        switch scenario {
        case .success(let scenario): try file.write(ScenarioText(scenario, remarks))
        case .failure(let refusal): throw Failure(code: code(of: refusal), message: "\(name): \(words(refusal))")
        }
    }

    private var id: String { NewScenario.id(for: output) ?? bareName.slug ?? "recorded-call" }

    /// The name of the recording's file, and which call of it.
    private var recordingName: String {
        let name = call == "-" ? "a recorded call" : call.split(separator: "/").last.map { String($0).inert } ?? call
        return number.map { "\(name), call \($0)" } ?? name
    }

    private var bareName: String {
        guard call != "-" else { return "" }
        let name = call.hasSuffix(".gz") ? String(call.dropLast(3)) : call
        let last = name.split(separator: "/").last ?? ""
        return last.lastIndex(of: ".").map { String(last[..<$0]) } ?? String(last)
    }

    /// The one call, and what messages call its recording.
    private func recordedCall() throws -> (RecordedCall, String) {
        var source = try CallSource(call)
        defer { source.close() }
        var calls: [RecordedCall] = []
        while let content = try source.next() {
            switch content {
            case .recording(let recording): calls += try TranscriptFormats.calls(in: recording, from: from)
            case .lines(let lines, let first):
                for (at, line) in lines.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
                where line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) {
                    calls += try CallLine(Array(line), named: "\(source.name):\(first + at)").calls
                }
            }
        }
        let chosen = number ?? 1
        guard calls.indices.contains(chosen - 1), number != nil || calls.count == 1 else {
            throw Failure.usage(
                calls.count == 1
                    ? "\(source.name) holds one call"
                    : "\(source.name) holds \(calls.count) calls; say which with --call 1 to --call \(calls.count)")
        }
        return (calls[chosen - 1], source.name)
    }

    private var remarks: ScenarioText.Remarks {
        ScenarioText.Remarks(
            head: [
                "Made of \(recordingName). Every beat is a turn in which the buyer raised something, in their own words;",
                "`then` is what was answered. Whatever a rep answers now, the buyer goes on as they did.",
                "It is yours to change: other branches under `on`, goals, `weights:` for what counts more.",
            ],
            beats: [Beat.Ending.won.rawValue: ["How it ends is in no recording: these words are nobody's."]])
    }

    private func code(of refusal: GhostCall.Refusal) -> Int32 {
        switch refusal {
        case .noSides, .noBuyer: Exit.usage
        case .nothingRaised: Exit.unreadable
        }
    }

    private func words(_ refusal: GhostCall.Refusal) -> String {
        switch refusal {
        case .noSides: "nobody in this call is known to be the buyer or the rep; name the rep with --rep or --roles"
        case .noBuyer: "nobody in this call is known to be the buyer; say who is with --roles"
        case .nothingRaised:
            "no buyer's turn in this call raises anything that is known, so there is nothing to practise"
        }
    }
}

extension Turn {
    /// As it can be said again: on one line, and with nothing in it that could steer a terminal.
    fileprivate var spoken: Turn {
        func plain(_ text: String) -> String { text.inert.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let name = speaker.map(plain)
        return Turn(
            index: index, speaker: name?.isEmpty == true ? nil : name, role: role, start: start, end: end,
            text: plain(text))
    }
}
