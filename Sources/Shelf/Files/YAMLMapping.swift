import Yams

/// The keys and values of one YAML mapping. Reads record what is missing, of the wrong kind or unknown.
final class YAMLMapping {
    let place: Place
    let reading: Reading
    private let origin: YAMLSource
    private let pairs: [(key: String, at: Place, node: Node)]
    private var asked: Set<String> = []

    init(_ mapping: Node.Mapping, in origin: YAMLSource, _ reading: Reading) {
        self.origin = origin
        self.reading = reading
        place = origin.place(mapping.mark)
        pairs = mapping.map { key, node in (key.string ?? "", origin.place(key.mark), node) }
    }

    /// Reports the keys that nobody asked for.
    func close() {
        for pair in pairs where !asked.contains(pair.key) {
            reading.fault(
                pair.at, "unknown key `\(pair.key)`",
                hint: Suggestion.hint(for: pair.key, among: asked)
                    ?? "known here: \(asked.sorted().joined(separator: ", "))")
        }
    }

    /// Every key, for mappings whose keys are ids.
    var keys: [Placed<String>] { pairs.map { Placed(value: $0.key, place: $0.at) } }

    /// Where a key's value stands; the mapping's own place when the key isn't there.
    func place(of key: String) -> Place {
        pairs.first { $0.key == key }.map { at($0.node) } ?? place
    }

    // MARK: Texts

    /// A text that must be there; "" with a fault when it isn't.
    func text(_ key: String) -> String {
        guard let node = node(key) else {
            missing(key)
            return ""
        }
        if isNull(node) {
            reading.fault(at(node), "`\(key)` is empty")
            return ""
        }
        guard let text = plain(node) else { return "" }
        if text.isEmpty { reading.fault(at(node), "`\(key)` is empty") }
        return text
    }

    /// A text that may be left out or null.
    func optionalText(_ key: String) -> String? {
        guard let node = node(key), !isNull(node) else { return nil }
        return plain(node)
    }

    /// A list of texts; empty when the key isn't there.
    func texts(_ key: String) -> [Placed<String>] {
        guard let node = node(key), !isNull(node) else { return [] }
        guard case .sequence(let items) = node else {
            reading.fault(at(node), "`\(key)` must be a list", hint: "write it as [a, b] or with one `- ` a line")
            return []
        }
        return items.compactMap { item in plain(item).map { Placed(value: $0, place: at(item)) } }
    }

    /// The lines of a block text, blank ones and `#` comments left out, each with its place.
    func lines(_ key: String, required: Bool = true) -> [Placed<String>] {
        guard let node = node(key) else {
            if required { missing(key) }
            return []
        }
        guard case .scalar(let scalar) = node, scalar.style == .literal else {
            reading.fault(at(node), "`\(key)` must be a block of lines", hint: "write `\(key): |` and one entry a line")
            return []
        }
        let first = at(node)
        return scalar.string.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .compactMap { number, line in
                let trimmed = line.drop { $0 == " " || $0 == "\t" }
                guard !trimmed.isEmpty, !trimmed.hasPrefix("#") else { return nil }
                return Placed(value: String(trimmed), place: origin.start(ofLine: first.line + 1 + number))
            }
    }

    /// The lines of a block text; or the texts of a list, which may hold anything but nothing.
    func linesOrTexts(_ key: String) -> [Placed<String>] {
        guard case .sequence? = node(key) else { return lines(key) }
        let texts = texts(key)
        for text in texts where text.value.isEmpty { reading.fault(text.place, "`\(key)` has an empty entry") }
        return texts
    }

    /// The parts of a text between commas, each with its place; empty ones too.
    func parts(_ key: String) -> [Placed<String>] {
        let text = text(key)
        guard !text.isEmpty else { return [] }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
        return zip(parts, origin.places(of: parts, from: place(of: key))).map { Placed(value: $0, place: $1) }
    }

    // MARK: Other kinds

    func integer(_ key: String) -> Int {
        let text = text(key)
        if let value = Int(text) { return value }
        if !text.isEmpty { reading.fault(place(of: key), "`\(key)` must be a whole number, not `\(text)`") }
        return 0
    }

    /// A whole number that may be left out; nil, with a fault, also when it is another than those of a range.
    func optionalInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = optionalText(key) else { return nil }
        if let value = Int(text), range.contains(value) { return value }
        reading.fault(
            place(of: key),
            "`\(key)` must be a whole number from \(range.lowerBound) to \(range.upperBound), not `\(text)`")
        return nil
    }

    /// A number that may be left out; nil, with a fault, also when it is outside a range.
    func optionalNumber(_ key: String, in range: ClosedRange<Double>) -> Double? {
        guard let text = optionalText(key) else { return nil }
        if let value = Double(text), range.contains(value) { return value }
        reading.fault(
            place(of: key), "`\(key)` must be a number from \(range.lowerBound) to \(range.upperBound), not `\(text)`")
        return nil
    }

    func bool(_ key: String, default standing: Bool? = nil) -> Bool {
        if let standing, node(key) == nil { return standing }
        let text = text(key)
        if !text.isEmpty, text != "true", text != "false" {
            reading.fault(place(of: key), "`\(key)` must be true or false, not `\(text)`")
        }
        return text == "true"
    }

    /// One of the words that a choice has; its first with a fault when it is another.
    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, or standing: Choice) -> Choice
    where Choice.RawValue == String {
        let text = text(key)
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        if !text.isEmpty {
            reading.fault(
                place(of: key), "`\(key)` can't be `\(text)`",
                hint: Suggestion.hint(for: text, among: known) ?? "one of \(known.joined(separator: ", "))")
        }
        return standing
    }

    /// An id of some kind, recorded as a reference.
    func reference(_ key: String, to kind: Reading.Kind) -> String {
        let id = text(key)
        if !id.isEmpty { reading.refer(to: kind, id, at: place(of: key)) }
        return id
    }

    func optionalReference(_ key: String, to kind: Reading.Kind) -> String? {
        let id = optionalText(key)
        if let id { reading.refer(to: kind, id, at: place(of: key)) }
        return id
    }

    func references(_ key: String, to kind: Reading.Kind) -> [String] {
        texts(key).map {
            reading.refer(to: kind, $0.value, at: $0.place)
            return $0.value
        }
    }

    /// A `source`, recorded as a citation.
    func source() -> String {
        guard node("source") != nil else {
            reading.fault(place, "no `source`", hint: "cite document and section, such as 002 Inference")
            return ""
        }
        let source = text("source")
        if !source.isEmpty { reading.cite(source, at: place(of: "source")) }
        return source
    }

    // MARK: Mappings

    /// The mapping under a key; nil with a fault when it isn't there or isn't one.
    func mapping<Value>(_ key: String, required: Bool = true, _ body: (YAMLMapping) -> Value) -> Value? {
        guard let node = node(key), required || !isNull(node) else {
            if required { missing(key) }
            return nil
        }
        return read(node, named: key, body)
    }

    /// The mappings listed under a key.
    func mappings<Value>(_ key: String, required: Bool = true, _ body: (YAMLMapping) -> Value) -> [Value] {
        guard let node = node(key), !isNull(node) else {
            if required { missing(key) }
            return []
        }
        guard case .sequence(let items) = node else {
            reading.fault(at(node), "`\(key)` must be a list", hint: "start each entry with `- `")
            return []
        }
        return items.compactMap { read($0, named: key, body) }
    }

    // MARK: Nodes

    private func node(_ key: String) -> Node? {
        asked.insert(key)
        return pairs.first { $0.key == key }?.node
    }

    private func missing(_ key: String) {
        reading.fault(place, "no `\(key)`")
    }

    private func at(_ node: Node) -> Place {
        origin.place(node.mark)
    }

    private func isNull(_ node: Node) -> Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    private func plain(_ node: Node) -> String? {
        guard case .scalar(let scalar) = node else {
            reading.fault(at(node), "expected text here")
            return nil
        }
        return scalar.string.trimmed
    }

    private func read<Value>(_ node: Node, named key: String, _ body: (YAMLMapping) -> Value) -> Value? {
        guard case .mapping(let mapping) = node else {
            reading.fault(at(node), "expected `key: value` lines under `\(key)`")
            return nil
        }
        let inner = YAMLMapping(mapping, in: origin, reading)
        let value = body(inner)
        inner.close()
        return value
    }
}
