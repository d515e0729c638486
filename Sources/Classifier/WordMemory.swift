/// What a reader made of words: open-addressed by the word's hash; when the places where a word could stand are all taken, it
/// takes the first.
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
    private let lanes: Int
    private let keys: UnsafeMutablePointer<UInt64>
    private let notes: UnsafeMutablePointer<Note>
    private let rows: UnsafeMutablePointer<SIMD8<Int16>>
    private let sums: UnsafeMutablePointer<SIMD8<Float>>

    /// How many places a word can stand in.
    private static let reach = 8

    /// - Parameter capacity: A power of two; what is none, or less than one, counts as the next.
    init(_ model: Model, capacity: Int) {
        var places = 1
        while places < capacity { places *= 2 }
        let capacity = places
        self.model = model
        mask = capacity - 1
        lanes = model.width / 8
        keys = .allocate(capacity: capacity)
        keys.initialize(repeating: 0, count: capacity)
        notes = .allocate(capacity: capacity)
        rows = .allocate(capacity: capacity * lanes)
        sums = .allocate(capacity: lanes)
    }

    deinit {
        keys.deallocate()
        notes.deallocate()
        rows.deallocate()
        sums.deallocate()
    }

    /// Where a word stands, once it is there.
    ///
    /// - Parameter asWritten: Whether a slip is to be left as it is.
    @inline(__always)
    func slot(of word: UnsafeBufferPointer<UInt8>, hash: UInt64, asWritten: Bool) -> Int {
        // 0 marks a free place.
        let key = (asWritten ? ~hash : hash) | 1
        let first = Int(truncatingIfNeeded: hash >> 16) & mask
        var step = 0
        while step < WordMemory.reach {
            let slot = (first &+ step) & mask
            if keys[slot] == key { return slot }
            if keys[slot] == 0 { return learn(word, key, slot, asWritten) }
            step &+= 1
        }
        return learn(word, key, first, asWritten)
    }

    @inline(__always)
    func note(at slot: Int) -> UnsafePointer<Note> { UnsafePointer(notes + slot) }

    @inline(__always)
    func row(at slot: Int) -> UnsafePointer<SIMD8<Int16>> { UnsafePointer(rows + slot &* lanes) }

    /// Adds up what a word's features say.
    @inline(never)
    private func learn(_ word: UnsafeBufferPointer<UInt8>, _ key: UInt64, _ slot: Int, _ asWritten: Bool) -> Int {
        let bytes = Array(word)
        let table = model.words
        let width = model.width
        var note = Note()
        note.stem = Features.stem(of: asWritten ? bytes : model.speller.read(bytes))
        note.isFunction = FunctionWords.contains(bytes)
        for lane in 0..<lanes { sums[lane] = SIMD8() }
        let concepts = model.thesaurus.concepts(of: note.stem).map { model.thesaurus.keys[$0] }
        Features.each(of: word, stem: note.stem, concepts: concepts) { kind, key in
            guard let number = table.index.number(of: key), number < table.groups.count,
                (0..<table.groupCount).contains(Int(table.groups[number]))
            else {
                note.square += kind.weight * kind.weight * model.rarity[0] * model.rarity[0]
                return
            }
            note.isKnown = true
            let weight = kind.weight * model.rarity[min(Int(table.documents[number]), model.rarity.count &- 1)]
            note.square += weight * weight
            let factor = table.factors[number]
            let row = table.rows.lanes(Int(table.groups[number]), of: width)
            for lane in 0..<lanes {
                sums[lane] += SIMD8<Float>(SIMD8<Int16>(truncatingIfNeeded: row[lane])) * factor
            }
        }
        let scale = model.wordUnit > 0 ? 1 / model.wordUnit : 0
        let limit = SIMD8<Float>(repeating: CoupleTable.limit)
        for lane in 0..<lanes {
            var whole = sums[lane] * scale
            whole.replace(with: limit, where: whole .> limit)
            whole.replace(with: -limit, where: whole .< -limit)
            // Only a forged model has weights that are no numbers.
            whole.replace(with: 0, where: whole .!= whole)
            // Adding and taking away 1.5 · 2^23 rounds to a whole number.
            let rounded = (whole + 12_582_912) - 12_582_912
            for at in 0..<8 { rows[slot &* lanes &+ lane][at] = Int16(rounded[at]) }
        }
        keys[slot] = key
        notes[slot] = note
        return slot
    }
}
