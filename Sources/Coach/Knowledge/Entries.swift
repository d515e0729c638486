/// Something that is found by its id, or by what it is about.
public protocol Entry: Sendable, Hashable {
    var id: String { get }
    /// What it is about; none where nobody looks for it so.
    var topics: [String] { get }
}

extension Entry {
    public var topics: [String] { [] }
}

extension Claim: Entry {}
extension Intent: Entry {}
extension Question: Entry {}
extension Regime: Entry {}

extension Rule: Entry {
    public var topics: [String] { intents }
}

extension DontSay: Entry {
    public var topics: [String] { intents }
}

extension DoSay: Entry {
    /// Lines are looked for by intent and regime.
    public var topics: [String] { intents.map { Self.topic($0, regime) } }

    static func topic(_ intent: String, _ regime: String?) -> String { "\(intent) \(regime ?? "")" }
}

/// Entries of one kind, in order, to be found by id and by topic.
///
/// They are a list, or lie somewhere else, from where each is read when it's asked for: a reply needs a handful of
/// hundreds.
public struct Entries<Element: Sendable>: RandomAccessCollection, Sendable {
    private enum Holding: Sendable {
        case list([Element])
        case drawer(Drawer)
    }

    /// Entries that lie somewhere else.
    public struct Drawer: Sendable {
        let count: Int
        let entry: @Sendable (Int) -> Element
        let place: @Sendable (String) -> Int?
        let places: @Sendable (String) -> [Int]

        /// - Parameters:
        ///   - entry: Reads the entry at a place.
        ///   - place: Where the entry with an id is; nil when there is none.
        ///   - places: Where the entries are that are about something.
        public init(
            count: Int, entry: @escaping @Sendable (Int) -> Element, place: @escaping @Sendable (String) -> Int?,
            places: @escaping @Sendable (String) -> [Int]
        ) {
            self.count = count
            self.entry = entry
            self.place = place
            self.places = places
        }
    }

    private let holding: Holding

    public init(_ list: [Element]) { holding = .list(list) }
    public init(_ drawer: Drawer) { holding = .drawer(drawer) }

    public var startIndex: Int { 0 }
    public var endIndex: Int {
        switch holding {
        case .list(let list): list.count
        case .drawer(let drawer): drawer.count
        }
    }

    public subscript(place: Int) -> Element {
        switch holding {
        case .list(let list): return list[place]
        case .drawer(let drawer):
            precondition((0..<drawer.count).contains(place))
            return drawer.entry(place)
        }
    }
}

extension Entries where Element: Entry {
    /// The entry with an id.
    public subscript(id id: String) -> Element? {
        switch holding {
        case .list(let list): list.first { $0.id == id }
        case .drawer(let drawer): drawer.place(id).map(drawer.entry)
        }
    }

    /// The entries that are about something, in order.
    public func about(_ topic: String) -> [Element] {
        switch holding {
        case .list(let list): list.filter { $0.topics.contains(topic) }
        case .drawer(let drawer): drawer.places(topic).map(drawer.entry)
        }
    }

    /// The first of the entries about something that is as wanted.
    public func first(about topic: String, where isWanted: (Element) -> Bool) -> Element? {
        switch holding {
        case .list(let list): return list.first { $0.topics.contains(topic) && isWanted($0) }
        case .drawer(let drawer):
            for place in drawer.places(topic) {
                let entry = drawer.entry(place)
                if isWanted(entry) { return entry }
            }
            return nil
        }
    }
}

extension Entries: Equatable where Element: Equatable {
    public static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }
}

extension Entries: Hashable where Element: Hashable {
    public func hash(into hasher: inout Hasher) { for entry in self { hasher.combine(entry) } }
}

extension Entries: ExpressibleByArrayLiteral {
    public init(arrayLiteral entries: Element...) { self.init(entries) }
}
