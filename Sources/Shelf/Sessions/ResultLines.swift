import Coach

/// The lines of a session file, read for what became of a practice.
struct ResultLines {
    /// Whether it is one: the first line of a practice names its scenario, that of a chat has none.
    private(set) var isPractice = false
    /// As the file names them; nil when it doesn't.
    private(set) var rep: String?
    /// The last result; nil when there is none.
    private(set) var result: PracticeResult?
    /// How often answers were taken back to try again.
    private(set) var retries = 0
    private(set) var faults: [Fault] = []

    init(_ path: String, _ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (at, line) in lines.enumerated() where !line.allSatisfy(\.isBlank) {
            let line = Array(line)
            do {
                let fields = JSONFields(bytes: line, places: try JSONLine.places(in: line))
                if !isPractice {
                    guard fields["scenario"]?.text != nil || fields["result"] != nil else { return }
                    isPractice = true
                }
                take(fields, path, line: at + 1)
            } catch {
                // A killed program may leave a last line cut short.
                if at == lines.count - 1 { break }
                faults.append(Fault(Place(path, line: at + 1, column: error.column), "expected \(error.expected)"))
            }
        }
    }

    /// Takes a line. Hints, what was taken back and what was disputed are in the result already.
    private mutating func take(_ fields: JSONFields, _ path: String, line: Int) {
        if rep == nil, let name = fields["rep"]?.text?.trimmed, !name.isEmpty { rep = name }
        if fields["again"] != nil { retries += 1 }
        guard let result = fields["result"] else { return }
        do {
            self.result = try PracticeResult(result, at: fields["at"], in: path, line: line)
        } catch {
            faults.append(error)
        }
    }
}
