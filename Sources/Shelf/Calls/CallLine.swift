/// A whole call on one line of JSON: `{"id", "transcript"}`, whose transcript is a text, a list of turns or an export of any known
/// format, or `{"messages": […]}`.
public struct CallLine: Sendable {
    /// The line's `id` as written; nil when it has none.
    public let id: [UInt8]?
    /// What messages call it: its id, else the place where it stands.
    public let name: String
    public let calls: [RecordedCall]

    /// Whether a line is one.
    public static func isCall(_ line: [UInt8]) -> Bool {
        guard line.first(where: { !$0.isBlank }) == UInt8(ascii: "{"), let places = try? JSONLine.places(in: line)
        else {
            return false
        }
        return places.contains { names.contains(JSONReader.text(Array(line[$0.name])) ?? "") }
    }

    /// The `id` of a line that may be broken otherwise; nil when it has none that can be read.
    public static func id(of line: [UInt8]) -> [UInt8]? {
        (try? JSONLine(line))?.fields.last { $0.name == "id" }?.raw
    }

    /// What a call with an id is called; nil when the id names nothing.
    public static func name(_ id: [UInt8]?) -> String? {
        guard let id, let name = JSONValue(bytes: id, range: id.indices).label, !name.trimmed.isEmpty else {
            return nil
        }
        return name
    }

    /// Reads a line.
    ///
    /// - Parameter place: What messages call a line without an id.
    /// - Throws: `Faults` for what is no such line, or holds no call that can be read.
    public init(_ line: [UInt8], named place: String) throws(Faults) {
        let fields: JSONLine
        do {
            fields = try JSONLine(line)
        } catch {
            throw Faults([Fault(Place(place), "not a JSON object: \(error)")])
        }
        id = fields.fields.last { $0.name == "id" }?.raw
        name = Self.name(id) ?? place
        if let transcript = fields.fields.last(where: { $0.name == "transcript" }) {
            let bytes = JSONReader.text(transcript.raw).map { Array($0.utf8) } ?? transcript.raw
            calls = try TranscriptFormats.calls(in: Recording(name: name, bytes: bytes))
        } else if fields.has("messages") {
            calls = try TranscriptFormats.calls(in: Recording(name: name, bytes: line))
        } else {
            throw Faults([
                Fault(Place(name), "holds no call", hint: "each line needs a `transcript`, or `messages`")
            ])
        }
    }

    private static let names: Set<String> = ["transcript", "messages"]
}
