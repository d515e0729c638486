/// Collects, while files are read, what is wrong with them and what they refer to.
final class Reading {
    /// What an id can name.
    enum Kind: String {
        case regime, intent, rule, fact, value, question, claim, dimension, term, voice, document, concept, move, rep,
            scenario
        case dontSay = "don't-say"
        case doSay = "do-say"
        /// What a rep's sentence can be called.
        case speech = "don't-say or move"
    }

    /// An id that somebody must have defined.
    struct Reference {
        let kind: Kind
        let id: String
        let place: Place
    }

    var faults: [Fault] = []
    private(set) var references: [Reference] = []
    /// What cites a source, to be compared with the documents' sections.
    private(set) var citations: [(source: String, place: Place)] = []

    /// Whether a text may be an id: ids stand in table cells, columns of output and file names.
    static func isID(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }

    func fault(_ place: Place, _ problem: String, hint: String? = nil) {
        faults.append(Fault(place, problem, hint: hint))
    }

    /// Reads something, and tells whether nothing was wrong with it.
    func watching<Value>(_ body: () -> Value) -> (value: Value, isClear: Bool) {
        let before = faults.count
        return (body(), faults.count == before)
    }

    /// Reports a reference to an id that nobody defined.
    func unknown(_ reference: Reference, among known: some Sequence<String>) {
        fault(
            reference.place, "unknown \(reference.kind.rawValue) `\(reference.id)`",
            hint: Suggestion.hint(for: reference.id, among: known))
    }

    func refer(to kind: Kind, _ id: String, at place: Place) {
        references.append(Reference(kind: kind, id: id, place: place))
    }

    func cite(_ source: String, at place: Place) {
        citations.append((source, place))
    }
}

/// Something read from a file, with its place.
struct Placed<Value> {
    let value: Value
    let place: Place
}

/// The things of one kind, by id, in the order in which they were first read. A later layer's replaces an earlier
/// one's; two of one layer are a fault.
struct Shelved<Value> {
    private var order: [String] = []
    private var entries: [String: (value: Value, place: Place, layer: Int)] = [:]

    /// Every value, in order.
    var all: [Value] { order.compactMap { entries[$0]?.value } }
    var ids: [String] { order }
    func place(of id: String) -> Place? { entries[id]?.place }
    subscript(_ id: String) -> Value? { entries[id]?.value }

    mutating func put(_ id: String, _ value: Value, kind: Reading.Kind, at place: Place, layer: Int, _ reading: Reading)
    {
        guard !id.isEmpty else { return }
        if kind != .term, !Reading.isID(id) {
            reading.fault(place, "`\(id)` is no id", hint: "small letters, digits and hyphens")
            return
        }
        if let first = entries[id] {
            if first.layer == layer {
                reading.fault(
                    place, "the \(kind.rawValue) \(id) is defined twice",
                    hint: "first at \(first.place.file):\(first.place.line)")
                return
            }
        } else {
            order.append(id)
        }
        entries[id] = (value, place, layer)
    }
}
