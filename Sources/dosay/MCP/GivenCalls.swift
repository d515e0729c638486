import Coach
import Shelf

/// The calls that `replay` is given as text.
struct GivenCalls {
    struct Recorded {
        let name: String
        /// That of a line of a stream, as written; nil: none.
        let id: [UInt8]?
        let call: RecordedCall
    }

    let roles: Roles
    private let name: String
    private let bytes: [UInt8]
    private let format: (any TranscriptFormat.Type)?

    /// More turns than any call has: what is said of each is many times as long as the turn.
    private static let mostTurns = 20_000
    /// More reps than any call has.
    static let mostReps = 100

    /// What is wrong is noted with the arguments.
    init(_ arguments: ToolArguments) {
        roles = Roles(reps: Self.reps(arguments), file: Self.roles(arguments))
        let transcript = arguments.text("transcript", "the text of a recording")
        let turns = GivenTurns(arguments)
        switch (transcript, turns) {
        case (let text?, nil): (name, bytes) = ("transcript", Array(text.utf8))
        case (nil, let turns?): (name, bytes) = ("turns", turns.bytes)
        case (nil, nil), (_?, _?):
            (name, bytes) = ("transcript", [])
            let isGiven = transcript != nil || arguments.raw("transcript") != nil || arguments.raw("turns") != nil
            if transcript != nil || !isGiven {
                arguments.fault(
                    "transcript",
                    "expected either a transcript or turns, \(isGiven ? "not both" : "and there is neither")")
            }
        }
        let named = Self.format(arguments)
        format = turns == nil ? named : Turns.self
    }

    /// Reads them.
    ///
    /// - Throws: `Faults` for what isn't a recording, and for more than an answer can hold.
    func recorded() throws(Faults) -> [Recorded] {
        let recorded = try isStream ? stream() : single()
        let turns = recorded.reduce(0) { $0 + $1.call.cues.count }
        guard turns <= Self.mostTurns else {
            throw Faults([
                Fault(
                    Place(name), "holds \(turns) turns, more than the \(Self.mostTurns) that are taken at once",
                    hint: "give one call at a time")
            ])
        }
        return recorded
    }

    private var lines: [ArraySlice<UInt8>] { bytes.split(separator: 0x0A, omittingEmptySubsequences: false) }

    /// Whether each line holds a call of its own.
    private var isStream: Bool {
        guard format == nil else { return false }
        return lines.first { !Self.isBlank($0) }.map { CallLine.isCall(Array($0)) } ?? false
    }

    private func single() throws(Faults) -> [Recorded] {
        let recording = try Recording(name: name, bytes: bytes)
        return try TranscriptFormats.calls(in: recording, from: format)
            .map { Recorded(name: name, id: nil, call: $0) }
    }

    private func stream() throws(Faults) -> [Recorded] {
        var recorded: [Recorded] = []
        var faults: [Fault] = []
        for (at, line) in lines.enumerated() where !Self.isBlank(line) {
            do throws(Faults) {
                let line = try CallLine(Array(line), named: "\(name):\(at + 1)")
                recorded += line.calls.map { Recorded(name: line.name, id: line.id, call: $0) }
            } catch {
                faults += error.all
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return recorded
    }

    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }

    // MARK: What is said beside them

    private static func format(_ arguments: ToolArguments) -> (any TranscriptFormat.Type)? {
        guard let id = arguments.text("from", "a format of transcripts") else { return nil }
        let known = TranscriptFormats.all
        if let format = known.first(where: { $0.id == id }) { return format }
        let ids = known.map { $0.id }
        let hint = Suggestion.hint(for: id, among: ids) ?? "it can be \(ids.joined(separator: ", "))"
        arguments.fault("from", "there is no format \(id.prefix(60)); \(hint)")
        return nil
    }

    /// One name may come without a list around it.
    private static func reps(_ arguments: ToolArguments) -> [String] {
        switch arguments.value("rep") {
        case nil: return []
        case .text(let name): return [name]
        case .list(let items):
            guard items.count <= mostReps else {
                arguments.fault("rep", "expected at most \(mostReps) names, not \(items.count)")
                return []
            }
            let names = items.compactMap(text)
            if names.count < items.count { arguments.fault("rep", "expected names, and one of them is no text") }
            return names
        case let other?:
            arguments.fault("rep", "expected a list of names, not \(other.kind)")
            return []
        }
    }

    private static func text(_ raw: [UInt8]) -> String? {
        if case .text(let text)? = try? JSONDocument(raw) { text } else { nil }
    }

    private static func roles(_ arguments: ToolArguments) -> RoleFile? {
        guard let value = arguments.value("roles") else { return nil }
        guard case .object(let fields) = value, let raw = arguments.raw("roles") else {
            arguments.fault("roles", "expected an object such as {\"Ann\": \"rep\"}, not \(value.kind)")
            return nil
        }
        let roles = Role.allCases.map(\.rawValue)
        for field in fields.fields {
            let role = text(field.raw)
            guard !roles.contains(role ?? "") else { continue }
            let hint = Suggestion.hint(for: role ?? "", among: roles) ?? "a role is \(roles.joined(separator: ", "))"
            let problem = role.map { "there is no role \($0.prefix(60))" } ?? "expected a role"
            arguments.fault("roles.\(field.name.prefix(60))", "\(problem); \(hint)")
        }
        return try? RoleFile(named: "roles", raw)
    }
}
