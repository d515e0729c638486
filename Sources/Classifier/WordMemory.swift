/// What a reader made of words.
///
/// The words lie one after the other in the order in which they came, so that those which come often lie close together; a table
/// of their numbers, open-addressed by the word's hash, finds them. When there is no more room everything is forgotten.
final class WordMemory {
    /// What is known of a word; its row of weights follows.
    struct Note {
        let key: UInt64
        var stem: UInt64 = 0
        /// The squared length of its features.
        var square: Float = 0
        /// Whether training knew any of them.
        var isKnown = false
        var isFunction = false

        /// A multiple of sixteen, as rows must begin there.
        static let size = 32
    }

    private let model: Model
    private let capacity: Int
    private let lanes: Int
    private let stride: Int
    private let count: UnsafeMutablePointer<Int>
    /// Twice as many places as words, -1 where free.
    private let places: UnsafeMutablePointer<Int32>
    private let words: UnsafeMutableRawPointer
    private let sums: UnsafeMutablePointer<SIMD8<Float>>

    /// - Parameter capacity: How many words are remembered, rounded up to a power of two.
    init(_ model: Model, capacity: Int) {
        self.model = model
        var words = 1
        while words < capacity { words *= 2 }
        self.capacity = words
        lanes = model.width / 8
        stride = Note.size + lanes * MemoryLayout<SIMD8<Int16>>.size
        count = .allocate(capacity: 1)
        places = .allocate(capacity: 2 * words)
        self.words = .allocate(byteCount: words * stride, alignment: 64)
        sums = .allocate(capacity: lanes)
        clear()
    }

    deinit {
        count.deallocate()
        places.deallocate()
        words.deallocate()
        sums.deallocate()
    }

    /// Whether the next new word has all others forgotten.
    @inline(__always)
    var isFull: Bool { count.pointee == capacity }

    /// What is known of a word, learned first if need be. It stays until a word is asked for when the memory is full.
    ///
    /// - Parameter asWritten: Whether a slip is to be left as it is.
    @inline(__always)
    func note(of word: UnsafeBufferPointer<UInt8>, hash: UInt64, asWritten: Bool) -> UnsafePointer<Note> {
        let key = asWritten ? ~hash : hash
        let mask = 2 &* capacity &- 1
        var place = Int(truncatingIfNeeded: hash >> 16) & mask
        while places[place] >= 0 {
            let note = note(Int(places[place]))
            if note.pointee.key == key { return UnsafePointer(note) }
            place = (place &+ 1) & mask
        }
        return learn(word, key, place, asWritten)
    }

    /// The row of weights of a word.
    @inline(__always)
    func row(of note: UnsafePointer<Note>) -> UnsafePointer<SIMD8<Int16>> {
        (UnsafeRawPointer(note) + Note.size).assumingMemoryBound(to: SIMD8<Int16>.self)
    }

    @inline(__always)
    private func note(_ number: Int) -> UnsafeMutablePointer<Note> {
        (words + number &* stride).assumingMemoryBound(to: Note.self)
    }

    private func clear() {
        count.pointee = 0
        places.update(repeating: -1, count: 2 * capacity)
    }

    /// Adds up what a word's features say.
    @inline(never)
    private func learn(
        _ word: UnsafeBufferPointer<UInt8>, _ key: UInt64, _ free: Int, _ asWritten: Bool
    ) -> UnsafePointer<Note> {
        var free = free
        if count.pointee == capacity {
            clear()
            free = Int(truncatingIfNeeded: (asWritten ? ~key : key) >> 16) & (2 * capacity - 1)
        }
        let bytes = Array(word)
        let table = model.words
        let width = model.width
        var note = Note(key: key)
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
        return keep(note, free)
    }

    /// Puts a word behind the others, and its sums as whole numbers behind it.
    private func keep(_ note: Note, _ free: Int) -> UnsafePointer<Note> {
        let kept = self.note(count.pointee)
        kept.initialize(to: note)
        let row = UnsafeMutablePointer(mutating: self.row(of: UnsafePointer(kept)))
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
            var numbers = SIMD8<Int16>()
            for at in 0..<8 { numbers[at] = Int16(rounded[at]) }
            row[lane] = numbers
        }
        places[free] = Int32(truncatingIfNeeded: count.pointee)
        count.pointee += 1
        return UnsafePointer(kept)
    }
}
