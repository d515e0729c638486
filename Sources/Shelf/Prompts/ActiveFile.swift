/// `active.json`: which version of each prompt is in use, which is tried beside it, and the hashes of the versions that
/// were released.
struct ActiveFile: Sendable {
    static let name = "active.json"

    /// What stands under a key, and where the key stands.
    struct Entry<Value: Sendable>: Sendable {
        let value: Value
        let place: Place
    }

    let path: String
    /// Versions by prompt name.
    var active: [String: Entry<Int>] = [:]
    /// Versions that may follow, by prompt name.
    var candidates: [String: Entry<Int>] = [:]
    /// SHA-256 of a released file, by `NAME@N`.
    var released: [PromptLabel: Entry<String>] = [:]

    init(folder: String) {
        path = "\(folder)/\(Self.name)"
    }

    /// The file of a folder; nil when the folder has none, or, with the faults, when it can't be read.
    static func read(folder: String, _ reading: Reading) -> ActiveFile? {
        let file = ActiveFile(folder: folder)
        guard Disk.isFile(file.path) else { return nil }
        // JSON is YAML too, and read so every entry has its place.
        return YAMLFile.read(file.path, reading) { root in
            var file = file
            file.read(root)
            return file
        }
    }

    private mutating func read(_ root: YAMLMapping) {
        let keys = root.keys.map(\.value)
        if keys.contains("active") { active = root.mapping("active", Self.versions) ?? [:] }
        if keys.contains("candidate") { candidates = root.mapping("candidate", Self.versions) ?? [:] }
        if keys.contains("released") {
            root.mapping("released") { entries in
                for key in entries.keys { release(key, hash: entries.text(key.value), root.reading) }
            }
        }
    }

    private static func versions(_ entries: YAMLMapping) -> [String: Entry<Int>] {
        var versions: [String: Entry<Int>] = [:]
        for key in entries.keys {
            let version = entries.integer(key.value)
            if version > 0 { versions[key.value] = Entry(value: version, place: key.place) }
        }
        return versions
    }

    private mutating func release(_ key: Placed<String>, hash: String, _ reading: Reading) {
        guard let label = PromptLabel(key.value) else {
            reading.fault(key.place, "`\(key.value)` is no prompt version", hint: "write it as coach@1")
            return
        }
        guard hash.utf8.count == 64, hash.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else {
            reading.fault(key.place, "the hash of \(label) isn't a SHA-256", hint: "64 lower-case hexadecimal digits")
            return
        }
        released[label] = Entry(value: hash, place: key.place)
    }

    /// The file's text: an entry a line, sorted, so that two people's changes merge.
    var text: String {
        let released = released.sorted { $0.key < $1.key }.map { ($0.key.description, JSON.text($0.value.value)) }
        let blocks = [
            ("active", Self.block(Self.numbers(active))), ("candidate", Self.block(Self.numbers(candidates))),
            ("released", Self.block(released)),
        ].filter { $0.0 != "candidate" || !candidates.isEmpty }
        return "{\n\(blocks.map { "  \"\($0.0)\": \($0.1)" }.joined(separator: ",\n"))\n}\n"
    }

    private static func numbers(_ versions: [String: Entry<Int>]) -> [(String, JSON)] {
        versions.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value.value)) }
    }

    private static func block(_ entries: [(String, JSON)]) -> String {
        guard !entries.isEmpty else { return "{}" }
        let lines = entries.map { "    \(JSON.text($0.0).line): \($0.1.line)" }
        return "{\n\(lines.joined(separator: ",\n"))\n  }"
    }
}
