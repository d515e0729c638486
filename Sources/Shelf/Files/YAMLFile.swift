import Yams

/// A YAML file as nodes, every one with its place.
enum YAMLFile {
    /// Reads the mapping that a file consists of, and reports keys that nobody asked for.
    ///
    /// - Returns: What `body` makes of it; nil, with the fault, when the file can't be read as a mapping.
    static func read<Value>(_ path: String, _ reading: Reading, _ body: (YAMLMapping) -> Value) -> Value? {
        guard let text = TextFile.read(path, faults: &reading.faults) else { return nil }
        return parse(text, file: path, firstLine: 1, reading, body)
    }

    /// The same for a text that starts at a line of a file.
    static func parse<Value>(
        _ text: String, file: String, firstLine: Int, _ reading: Reading, _ body: (YAMLMapping) -> Value
    ) -> Value? {
        // A few hundred bytes of nested aliases expand to gigabytes: nothing here needs them.
        if let line = aliasLine(text) {
            reading.fault(
                Place(file, line: firstLine + line, column: 1), "anchors and aliases (& and *) are not read here",
                hint: "write the value out, or put it in quotes if it is text")
            return nil
        }
        do {
            guard let node = try Yams.compose(yaml: text) else {
                reading.fault(Place(file), "the file is empty")
                return nil
            }
            guard case .mapping(let mapping) = node else {
                reading.fault(Place(file, line: firstLine, column: 1), "expected `key: value` lines")
                return nil
            }
            let root = YAMLMapping(mapping, file: file, firstLine: firstLine, reading)
            let value = body(root)
            root.close()
            return value
        } catch let error as YamlError {
            reading.faults.append(fault(error, file, firstLine))
        } catch {
            reading.fault(Place(file), "can't be read as YAML: \(error)")
        }
        return nil
    }

    private static func fault(_ error: YamlError, _ file: String, _ firstLine: Int) -> Fault {
        func at(_ mark: Mark) -> Place { Place(file, line: mark.line + firstLine - 1, column: mark.column) }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let quote = problem.contains("mapping values") ? "put text with `: ` in it in quotes" : nil
            return Fault(at(mark), "not YAML: \(problem)", hint: quote)
        case .duplicatedKeysInMapping(let keys, let context):
            return Fault(at(context.mark), "the key \(keys.joined(separator: ", ")) is there twice")
        case .reader(let problem, _, _, _): return Fault(Place(file), "not YAML: \(problem)")
        default: return Fault(Place(file), "not YAML")
        }
    }

    /// The line, from 0, on which a value starts as an anchor or alias; block texts are passed over.
    private static func aliasLine(_ text: String) -> Int? {
        var blockIndent: Int?
        for (number, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
            if let block = blockIndent {
                if indent > block || line.count == indent { continue }
                blockIndent = nil
            }
            let content = Substring(line.dropFirst(indent))
            if content.hasPrefix("#") { continue }
            for opener in [": *", ": &", "- *", "- &", "[*", "[&", ", *", ", &", "{*", "{&"]
            where content.utf8.count > 2 && content.contains(opener) && !isQuoted(content, before: opener) {
                return number
            }
            let trimmed = content.utf8.reversed().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
            let header = trimmed.prefix { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") || (48...57).contains($0) }
            if let mark = trimmed.dropFirst(header.count).first, mark == UInt8(ascii: "|") || mark == UInt8(ascii: ">") {
                blockIndent = indent
            }
        }
        return nil
    }

    /// Whether a quote opens on the line before the first occurrence of some text.
    private static func isQuoted(_ line: Substring, before text: String) -> Bool {
        line.firstRange(of: text).map { line[..<$0.lowerBound].contains { $0 == "\"" || $0 == "'" } } ?? false
    }
}
