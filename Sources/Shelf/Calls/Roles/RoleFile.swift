import Coach

/// A file that says who is on which side: CSV `speaker,role`, JSON `{"Name": "rep"}`, or JSON by recording,
/// `{"call.vtt": {"speakers": {"Name": {"role": "rep"}}}}`.
public struct RoleFile: Sendable {
    private var everywhere: [String: Role] = [:]
    private var byRecording: [String: [String: Role]] = [:]

    /// Reads a file.
    ///
    /// - Throws: `Faults`: unreadable, broken, roles that nobody knows.
    public init(_ path: String) throws(Faults) {
        let bytes: [UInt8]
        do {
            bytes = try Disk.read(path)
        } catch {
            throw Faults([Fault(Place(path), "can't be read: \(error.reason)")])
        }
        try self.init(named: path, bytes)
    }

    /// The same of bytes that were read already.
    public init(named name: String, _ bytes: [UInt8]) throws(Faults) {
        let recording = try Recording(name: name, bytes: bytes)
        var faults = FaultList()
        if recording.isText {
            readTable(recording, &faults)
        } else {
            readObject(recording, &faults)
        }
        try faults.throwIfAny()
    }

    /// The side of a speaker in a recording, whatever the case; nil when the file doesn't say.
    func role(of speaker: String, in recording: String) -> Role? {
        let name = Self.key(speaker)
        let file = recording.fileName
        for key in [recording, file, file.hasSuffix(".gz") ? String(file.dropLast(3)) : file] {
            if let role = byRecording[key]?[name] { return role }
        }
        return everywhere[name]
    }

    private mutating func readTable(_ recording: Recording, _ faults: inout FaultList) {
        var found: [Fault] = []
        let table = CSV(recording.bytes[...].text, file: recording.name, faults: &found)
        let columns = table.header.map { Self.key($0.text) }
        guard let speaker = columns.firstIndex(of: "speaker"), let role = columns.firstIndex(of: "role") else {
            faults.add(
                Fault(
                    Place(recording.name, line: 1, column: 1), "expected the columns speaker and role",
                    hint: "begin the file with the line speaker,role"))
            return
        }
        for fault in found { faults.add(fault) }
        for row in table.rows {
            if let side = Self.role(row[role].text, at: row[role].place, &faults) {
                everywhere[Self.key(row[speaker].text)] = side
            }
        }
    }

    private mutating func readObject(_ recording: Recording, _ faults: inout FaultList) {
        guard let fields = recording.object else {
            faults.add(Fault(Place(recording.name), "expected one object", hint: "write {\"Name\": \"rep\"}"))
            return
        }
        for (name, value) in fields.all {
            guard let inner = value.fields else {
                everywhere[Self.key(name)] = Self.role(value, recording, &faults)
                continue
            }
            guard let speakers = inner["speakers"]?.fields else {
                everywhere[Self.key(name)] = Self.role(value, recording, &faults)
                continue
            }
            for (speaker, value) in speakers.all {
                byRecording[name, default: [:]][Self.key(speaker)] = Self.role(value, recording, &faults)
            }
        }
    }

    /// A side, as a text or as an object's `role`.
    private static func role(_ value: JSONValue, _ recording: Recording, _ faults: inout FaultList) -> Role? {
        guard !faults.isFull else { return nil }
        let place = { recording.place(value.range.lowerBound) }
        guard let text = (value.fields?["role"] ?? value).text else {
            faults.add(Fault(place(), "expected a role", hint: hint))
            return nil
        }
        return role(text, at: place(), &faults)
    }

    private static func role(_ text: String, at place: @autoclosure () -> Place, _ faults: inout FaultList) -> Role? {
        let id = key(text)
        if let role = Role(rawValue: id) { return role }
        faults.add(
            Fault(
                place(), "there is no role \(text)",
                hint: Suggestion.hint(for: id, among: Role.allCases.map(\.rawValue)) ?? hint))
        return nil
    }

    private static func key(_ name: String) -> String { name.trimmed.lowercased() }
    private static let hint = "a role is \(Role.allCases.map(\.rawValue).joined(separator: ", "))"
}

extension String {
    /// The last part of a path.
    var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}
