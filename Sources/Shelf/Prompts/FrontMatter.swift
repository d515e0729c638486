/// A prompt file's two halves: the YAML between `---` lines, and the template below.
struct FrontMatter {
    let yaml: String
    let body: String
    /// The line of the file on which the body starts.
    let bodyLine: Int

    /// Parts a file's text; nil, with the fault, when it has no front matter or no body.
    init?(_ text: String, file: String, faults: inout [Fault]) {
        let lines = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0.last == "\r" ? $0.dropLast() : $0) }
        guard Self.isFence(lines[0]) else {
            faults.append(
                Fault(
                    Place(file, line: 1, column: 1), "no front matter",
                    hint: "start the file with a line `---`, the keys, and another line `---`"))
            return nil
        }
        guard let end = lines.dropFirst().firstIndex(where: Self.isFence) else {
            faults.append(
                Fault(
                    Place(file, line: 1, column: 1), "this front matter never closes",
                    hint: "end it with a line `---`"))
            return nil
        }
        yaml = lines[1..<end].joined(separator: "\n")
        body = lines[(end + 1)...].joined(separator: "\n")
        bodyLine = end + 2
        if yaml.trimmed.isEmpty {
            faults.append(Fault(Place(file, line: 1, column: 1), "the front matter is empty"))
            return nil
        }
        if body.trimmed.isEmpty {
            faults.append(Fault(Place(file, line: end + 1, column: 1), "no template below the front matter"))
            return nil
        }
    }

    private static func isFence(_ line: String) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }
}
