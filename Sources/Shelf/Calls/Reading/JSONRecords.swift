/// The objects of JSON lines, of a JSON list, or the one object of a document.
struct JSONRecords {
    private let recording: Recording

    /// nil when the recording is no JSON.
    init?(_ recording: Recording) {
        guard !recording.isText else { return nil }
        self.recording = recording
    }

    /// Whether the recording is one object.
    var isOne: Bool { recording.object != nil }

    /// The first object; nil when there is none that can be read.
    var first: JSONFields? {
        switch recording.shape {
        case .text: return nil
        case .document(let value): return value.fields ?? value.items?.first?.fields
        case .jsonLines:
            guard let line = recording.filledLines.first(where: { _ in true }) else { return nil }
            return (try? JSONValue.first(of: recording.bytes, in: line.bytes.indices))?.value.fields
        }
    }

    /// Calls `body` with every object and the number of its line; in a list, its number in it.
    ///
    /// - Parameter mayEndTorn: Whether a last line without a line end may be cut short: a killed program leaves one.
    /// - Throws: `Faults` for what is no object, and those that `body` throws; no more are looked for than are told.
    func each(
        mayEndTorn: Bool = false,
        _ body: (_ number: Int, _ fields: JSONFields, _ place: () -> Place) throws(Fault) -> Void
    ) throws(Faults) {
        var faults = FaultList()
        func visit(_ number: Int, _ value: JSONValue) {
            let place = { recording.place(value.range.lowerBound) }
            guard let fields = value.fields else {
                faults.add(
                    Fault(place(), "expected an object", hint: "each record is one object, such as {\"speaker\": …}"))
                return
            }
            do throws(Fault) { try body(number, fields, place) } catch { faults.add(error) }
        }
        switch recording.shape {
        case .text: break
        case .document(let value):
            guard let items = value.items else {
                visit(1, value)
                break
            }
            for (at, item) in items.enumerated() where !faults.isFull { visit(at + 1, item) }
        case .jsonLines:
            for line in recording.filledLines where !faults.isFull {
                do throws(JSONLine.Malformed) {
                    let (value, isLast) = try JSONValue.first(of: recording.bytes, in: line.bytes.indices)
                    guard isLast else {
                        throw JSONLine.Malformed(column: value.range.upperBound + 1, expected: "the end of the line")
                    }
                    visit(line.number, value)
                } catch {
                    if mayEndTorn, line.bytes.endIndex == recording.bytes.count { break }
                    let before = line.bytes.prefix(max(0, error.column - 1 - line.bytes.startIndex))
                    let place = Place(recording.name, line: line.number, column: before.text.unicodeScalars.count + 1)
                    faults.add(
                        Fault(
                            place, "expected \(error.expected)",
                            hint: "each line must be one JSON object; mend it or drop it"))
                }
            }
        }
        try faults.throwIfAny()
    }
}
