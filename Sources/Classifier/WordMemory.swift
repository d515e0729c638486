/// What a reader made of words: open-addressed by the word's hash; when the places where a word could stand are all taken, it takes the first.
final class WordMemory {
    /// What is known of a word besides its row.
    struct Note {
        var stem: UInt64 = 0
        /// The squared length of its features.
        var square: Float = 0
        /// Whether training knew any of them.
        var isKnown = false
        var isFunction = false
    }

    private let model: Model
    private let mask: Int
    private let keys: UnsafeMutablePointer<UInt64>
    private let notes: UnsafeMutablePointer<Note>
    private let rows: UnsafeMutablePointer<Int16>
    private var sums: [Float]

    /// How many places a word can stand in.
    private static let reach = 8

    /// - Parameter capacity: A power of two.
    init(_ model: Model, capacity: Int) {
        self.model = model
        mask = capacity - 1
        keys = .allocate(capacity: capacity)
        keys.initialize(repeating: 0, count: capacity)
        notes = .allocate(capacity: capacity)
        rows = .allocate(capacity: capacity * model.width)
        sums = Array(repeating: 0, count: model.width)
    }

    deinit {
        keys.deallocate()
        notes.deallocate()
        rows.deallocate()
    }

    /// Where a word stands, once it is there.
    ///
    /// - Parameter asWritten: Whether a slip is to be left as it is.
    @inline(__always)
    func slot(of word: ArraySlice<UInt8>, hash: UInt64, asWritten: Bool) -> Int {
        // 0 marks a free place.
        let key = (asWritten ? ~hash : hash) | 1
        let first = Int(truncatingIfNeeded: hash >> 16) & mask
        for step in 0..<WordMemory.reach {
            let slot = (first &+ step) & mask
            if keys[slot] == key { return slot }
            if keys[slot] == 0 { return learn(word, key, slot, asWritten) }
        }
        return learn(word, key, first, asWritten)
    }

    @inline(__always)
    func note(at slot: Int) -> Note { notes[slot] }

    @inline(__always)
    func row(at slot: Int) -> UnsafeBufferPointer<Int16> {
        UnsafeBufferPointer(start: rows + slot &* model.width, count: model.width)
    }

    /// Adds up what a word's features say.
    @inline(never)
    private func learn(_ word: ArraySlice<UInt8>, _ key: UInt64, _ slot: Int, _ asWritten: Bool) -> Int {
        let word = Array(word)
        let table = model.words
        let width = model.width
        var note = Note()
        note.stem = Features.stem(of: asWritten ? word : model.speller.read(word))
        note.isFunction = FunctionWords.contains(word)
        for at in sums.indices { sums[at] = 0 }
        let concepts = model.thesaurus.concepts(of: note.stem).map { model.thesaurus.keys[$0] }
        Features.each(of: word, stem: note.stem, concepts: concepts) { kind, key in
            guard let number = table.index.number(of: key), table.groups.values.indices.contains(number),
                (0..<table.groupCount).contains(Int(table.groups[number]))
            else {
                // A concept that no example has is no strange feature: the word isn't to blame for the lexicon.
                if kind != .concept { note.square += kind.weight * kind.weight * model.rarity[0] * model.rarity[0] }
                return
            }
            note.isKnown = true
            let weight = kind.weight * model.rarity[min(Int(table.documents[number]), model.rarity.count - 1)]
            note.square += weight * weight
            let factor = table.factors[number]
            let row = table.rows.row(Int(table.groups[number]), of: width)
            for at in 0..<width { sums[at] += factor * Float(row[at]) }
        }
        let scale = model.wordUnit > 0 ? 1 / model.wordUnit : 0
        for at in 0..<width {
            rows[slot &* width &+ at] = Int16(
                max(-CoupleTable.limit, min(CoupleTable.limit, (sums[at] * scale).rounded())))
        }
        keys[slot] = key
        notes[slot] = note
        return slot
    }
}
