import CYaml
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
        do {
            if let mark = anchor(text) {
                reading.fault(
                    Place(file, line: firstLine + mark.line - 1, column: mark.column),
                    "anchors and aliases (& and *) are not read here",
                    hint: "write the value out, or put it in quotes if it is text")
                return nil
            }
            guard let node = try Yams.compose(yaml: text) else {
                reading.fault(Place(file), "the file is empty")
                return nil
            }
            guard case .mapping(let mapping) = node else {
                reading.fault(Place(file, line: firstLine, column: 1), "expected `key: value` lines")
                return nil
            }
            let root = YAMLMapping(mapping, in: YAMLSource(file: file, firstLine: firstLine, text: text), reading)
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
        case .reader(let problem, let offset, _, let yaml):
            guard let offset else { return Fault(Place(file), "not YAML: \(problem)") }
            let before = yaml.utf8.prefix(offset)
            let line = before.count { $0 == 0x0A }
            let lineBytes = before.reversed().prefix { $0 != 0x0A }.reversed()
            let column = String(decoding: lineBytes, as: UTF8.self).unicodeScalars.count + 1
            return Fault(Place(file, line: firstLine + line, column: column), "not YAML: \(problem)")
        default: return Fault(Place(file), "not YAML")
        }
    }

    /// Where the first anchor or alias stands; nil when there is none, or before what is no YAML. Yams expands them
    /// while it composes nodes, so the parser below it has to be asked first.
    private static func anchor(_ text: String) -> (line: Int, column: Int)? {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return nil }
        defer { yaml_parser_delete(&parser) }
        return Array(text.utf8).withUnsafeBufferPointer { bytes in
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
            while true {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) == 1 else { return nil }
                defer { yaml_event_delete(&event) }
                let isAnchored =
                    switch event.type {
                    case YAML_ALIAS_EVENT: true
                    case YAML_SCALAR_EVENT: event.data.scalar.anchor != nil
                    case YAML_SEQUENCE_START_EVENT: event.data.sequence_start.anchor != nil
                    case YAML_MAPPING_START_EVENT: event.data.mapping_start.anchor != nil
                    default: false
                    }
                if isAnchored { return (Int(event.start_mark.line) + 1, Int(event.start_mark.column) + 1) }
                if event.type == YAML_STREAM_END_EVENT { return nil }
            }
        }
    }
}
