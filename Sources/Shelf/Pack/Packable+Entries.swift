import Coach

// Entries are packed so that one can be read without the others. Before them stand numbers of eight bytes: how many entries
// and how many topics there are; where each entry ends, counted from the first; a number for each id; and for each topic
// of an entry a number for it and the entry's place.

extension Entries: Packable where Element: Packable & Entry {
    func pack(into writer: PackWriter) {
        var topics: [UInt64] = []
        var ends: [UInt64] = []
        var records: [UInt8] = []
        for (place, entry) in enumerated() {
            for topic in entry.topics { topics += [EntryTable.number(of: topic), UInt64(place)] }
            let part = PackWriter()
            entry.pack(into: part)
            records += part.bytes
            ends.append(UInt64(records.count))
        }
        let head = [UInt64(count), UInt64(topics.count / 2)] + ends + map { EntryTable.number(of: $0.id) } + topics
        writer.write(
            part: head.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } } + records)
    }

    init(from reader: PackReader) {
        let table = EntryTable(reader.part())
        self.init(
            Drawer(
                count: table.count, entry: { Element(from: table.reader(at: $0)) },
                place: { table.place(of: $0) }, places: { table.places(about: $0) }))
    }
}

/// What stands before packed entries.
final class EntryTable: Sendable {
    let count: Int
    private let topicCount: Int
    private let part: PackReader.Part

    init(_ part: PackReader.Part) {
        self.part = part
        count = Int(part.number(at: 0))
        topicCount = Int(part.number(at: 1))
    }

    /// A number that stands for an id or a topic: no two that people write have the same.
    static func number(of text: String) -> UInt64 {
        var sum = Mixing()
        sum.add(text)
        return sum.value
    }

    /// A reader for the entry at a place.
    func reader(at place: Int) -> PackReader {
        let start = (2 + 2 * count + 2 * topicCount) * 8
        let first = place == 0 ? 0 : Int(part.number(at: 1 + place))
        return part.reader(start + first..<start + Int(part.number(at: 2 + place)))
    }

    func place(of id: String) -> Int? {
        let number = Self.number(of: id)
        return (0..<count).first { part.number(at: 2 + count + $0) == number }
    }

    func places(about topic: String) -> [Int] {
        let number = Self.number(of: topic)
        var places: [Int] = []
        for topic in 0..<topicCount where part.number(at: 2 + 2 * count + 2 * topic) == number {
            let place = Int(part.number(at: 3 + 2 * count + 2 * topic))
            if place != places.last { places.append(place) }
        }
        return places
    }
}
