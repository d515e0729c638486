import Coach
import Shelf

/// One line of a stream of calls, listened to.
struct StreamedCall: Sendable {
    enum Outcome: Sendable {
        case heard([CallDesk.Heard])
        case unreadable(String)
        case blank
    }

    /// The line's `id` as written; nil when it has none.
    let id: [UInt8]?
    /// Which line of which file.
    let place: String
    /// What reports call it: by its id it is the same call wherever its line stands, in whichever part of a stream.
    let name: String
    let outcome: Outcome

    init(_ bytes: ArraySlice<UInt8>, _ place: String, _ desk: CallDesk) {
        self.place = place
        guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else {
            (id, name, outcome) = (nil, place, .blank)
            return
        }
        let bytes = Array(bytes)
        do throws(Faults) {
            let line = try CallLine(bytes, named: place)
            (id, name) = (line.id, line.name)
            outcome = .heard(line.calls.map { desk.listen($0, in: line.name, id: line.id) })
        } catch {
            id = CallLine.id(of: bytes)
            let name = CallLine.name(id) ?? place
            self.name = name
            outcome = .unreadable(
                error.all.map { fault in
                    // The place is the line's own unless it is inside the transcript.
                    fault.place.file == name && fault.place.line == 0
                        ? "\(fault.problem)\(fault.hint.map { "; \($0)" } ?? "")" : "\(fault)"
                }.joined(separator: "\n"))
        }
    }
}
