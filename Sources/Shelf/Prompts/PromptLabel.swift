/// A prompt's name and version, as people write them: `coach@1`, or in a file's name `coach.v1.prompt`.
struct PromptLabel: Sendable, Hashable, Comparable, CustomStringConvertible {
    let name: String
    let version: Int

    init(name: String, version: Int) {
        self.name = name
        self.version = version
    }

    /// `coach@1`; nil for anything else.
    init?(_ label: String) {
        self.init(label, separator: "@")
    }

    /// `coach.v1.prompt`; nil for anything else.
    init?(fileName: String) {
        guard fileName.hasSuffix(Self.suffix) else { return nil }
        self.init(String(fileName.dropLast(Self.suffix.count)), separator: ".v")
    }

    private init?(_ text: String, separator: String) {
        guard let mark = text.firstRange(of: separator) else { return nil }
        let (name, digits) = (text[..<mark.lowerBound], text[mark.upperBound...])
        // "01" and "+1" would be second names of one version.
        guard Self.isName(name), let version = Int(digits), version > 0, String(version) == digits else { return nil }
        self.init(name: String(name), version: version)
    }

    static let suffix = ".prompt"

    /// Lower-case letters, digits and hyphens, a letter first.
    static func isName(_ name: some StringProtocol) -> Bool {
        name.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    var description: String { "\(name)@\(version)" }
    var fileName: String { "\(name).v\(version)\(Self.suffix)" }

    static func < (a: Self, b: Self) -> Bool { (a.name, a.version) < (b.name, b.version) }
}
