/// Cuts a stream of server-sent events into the data of each, however the bytes are dealt out.
///
/// Source: the HTML standard, "Interpreting an event stream".
struct EventStream {
    private var line: [UInt8] = []
    private var data: [UInt8] = []
    private var hasData = false
    private var endedInReturn = false
    private var isFirstLine = true

    /// The data of the events that some bytes complete.
    mutating func take(_ bytes: some Sequence<UInt8>) -> [[UInt8]] {
        var events: [[UInt8]] = []
        for byte in bytes {
            defer { endedInReturn = byte == UInt8(ascii: "\r") }
            switch byte {
            // The second half of a line end that has been seen already.
            case UInt8(ascii: "\n") where endedInReturn: break
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): endLine(&events)
            default: line.append(byte)
            }
        }
        return events
    }

    /// What was being said when the stream ended: not every server ends its last event.
    mutating func end() -> [[UInt8]] {
        var events: [[UInt8]] = []
        if !line.isEmpty { endLine(&events) }
        endLine(&events)
        return events
    }

    private mutating func endLine(_ events: inout [[UInt8]]) {
        defer {
            line.removeAll(keepingCapacity: true)
            isFirstLine = false
        }
        if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        guard !line.isEmpty else {
            if hasData { events.append(data) }
            data = []
            hasData = false
            return
        }
        let name = line.prefix { $0 != UInt8(ascii: ":") }
        guard name.elementsEqual("data".utf8) else { return }
        var value = line.dropFirst(name.count + 1)
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        if hasData { data.append(UInt8(ascii: "\n")) }
        data += value
        hasData = true
    }
}
