import Coach

/// What somebody said about who is on which side.
public struct Roles: Sendable {
    /// Names given with `--rep`.
    let reps: [String]
    let file: RoleFile?

    /// - Parameters:
    ///   - reps: Names of reps, in any case.
    ///   - file: What a roles file says.
    public init(reps: [String] = [], file: RoleFile? = nil) {
        self.reps = reps
        self.file = file
    }

    /// Who is on which side in a call. Nobody's side is guessed: what nobody said stays unknown.
    ///
    /// - Parameter recording: The file the call is in, for roles files that tell files apart.
    public func cast(of call: RecordedCall, in recording: String) -> Cast {
        let speakers = call.speakers
        let hasRep = speakers.contains(where: isRep)
        let isTold = hasRep || speakers.contains { file?.role(of: $0, in: recording) != nil }
        var parts: [Cast.Part] = []
        var seen: Set<Cast.Key> = []
        for cue in call.cues where seen.insert(Cast.Key(cue)).inserted {
            let known = call.assumesRoles && isTold ? nil : cue.role
            let (role, why) = decide(cue.speaker, known, call, recording, hasRep: hasRep)
            parts.append(Cast.Part(key: Cast.Key(cue), role: role, why: why))
        }
        return Cast(parts)
    }

    /// The faults of `--rep` names that nobody bears.
    ///
    /// - Parameter speakers: Everybody who speaks in any of the calls.
    public func faults(among speakers: some Sequence<String>) -> [Fault] {
        let speakers = Array(speakers)
        return reps.filter { rep in !speakers.contains { Self.matches(rep, $0) } }.map { rep in
            Fault(
                Place("--rep"), "nobody is called \(rep)",
                hint: Suggestion.hint(for: rep, among: Set(speakers + speakers.map(RolePrefix.bareName)))
                    ?? (speakers.isEmpty
                        ? "no recording names a speaker"
                        : "those who speak are \(speakers.prefix(12).joined(separator: ", "))"))
        }
    }

    private func decide(
        _ speaker: String?, _ known: Role?, _ call: RecordedCall, _ recording: String, hasRep: Bool
    ) -> (Role, String) {
        if let speaker {
            if isRep(speaker) { return (.rep, "named with --rep") }
            if let role = file?.role(of: speaker, in: recording) { return (role, "by the roles file") }
        }
        if let known { return (known, call.assumesRoles ? "as such files usually mean it" : "the recording says so") }
        guard let speaker else { return (.unknown, "the recording doesn't say who") }
        if let role = RolePrefix.role(of: speaker) { return (role, "by the name") }
        if hasRep, file == nil {
            return (.buyer, "everybody but those named with --rep")
        }
        return (.unknown, "nobody said")
    }

    private func isRep(_ speaker: String) -> Bool { reps.contains { Self.matches($0, speaker) } }

    private static func matches(_ name: String, _ speaker: String) -> Bool {
        let wanted = name.trimmed.lowercased()
        return wanted == speaker.trimmed.lowercased() || wanted == RolePrefix.bareName(of: speaker).lowercased()
    }
}
