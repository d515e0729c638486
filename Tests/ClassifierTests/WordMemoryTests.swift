import Testing

@testable import Classifier

struct WordMemoryTests {
    private let model = Samples.smallNet

    private func slot(
        _ memory: WordMemory, _ word: String, asWritten: Bool = false
    ) -> UnsafePointer<WordMemory.Note> {
        let bytes = Array(word.utf8)
        return bytes.withUnsafeBufferPointer { memory.note(of: $0, hash: Hash.of(bytes), asWritten: asWritten) }
    }

    private func row(_ memory: WordMemory, _ note: UnsafePointer<WordMemory.Note>) -> [SIMD8<Int16>] {
        (0..<model.width / 8).map { memory.row(of: note)[$0] }
    }

    private func stem(_ word: String) -> UInt64 { Features.stem(of: Array(word.utf8)) }

    @Test(arguments: [1, 2, 8, 16])
    func `more words than places are known all the same`(capacity: Int) {
        let small = WordMemory(model, capacity: capacity)
        let large = WordMemory(model, capacity: 4_096)
        let words = Set(
            Samples.withOutside.flatMap { tokens(in: $0.text) }.map { String(decoding: $0.bytes, as: UTF8.self) })
        #expect(words.count > 100)
        for word in words.sorted() + words.sorted().reversed() {
            let (at, other) = (slot(small, word), slot(large, word))
            #expect(row(small, at) == row(large, other))
            let (note, right) = (at.pointee, other.pointee)
            #expect(note.stem == stem(word) && right.stem == note.stem)
            #expect(note.square == right.square && note.isFunction == right.isFunction && note.isKnown)
        }
    }

    @Test func `a word is found where it was`() {
        let memory = WordMemory(model, capacity: 64)
        let first = slot(memory, "flight")
        _ = slot(memory, "egg")
        #expect(slot(memory, "flight") == first)
        #expect(slot(memory, "egg") != first)
    }

    @Test func `a slip is another word as it is written`() {
        let memory = WordMemory(model, capacity: 64)
        let (meant, written) = (slot(memory, "flihgt"), slot(memory, "flihgt", asWritten: true))
        #expect(meant != written)
        #expect(meant.pointee.stem == stem("flight"))
        #expect(written.pointee.stem == stem("flihgt"))
    }

    @Test func `a note tells what a word is`() {
        let memory = WordMemory(model, capacity: 64)
        let (the, egg, strange) = (slot(memory, "the"), slot(memory, "egg"), slot(memory, "7799"))
        #expect(the.pointee.isFunction && the.pointee.isKnown)
        #expect(!egg.pointee.isFunction && egg.pointee.isKnown)
        let note = strange.pointee
        #expect(!note.isFunction && !note.isKnown)
        #expect(row(memory, strange).allSatisfy { $0 == SIMD8() })
        // A stem and the 4 + 3 + 2 + 1 … runs of ^7799$: five of two, four of three, three of four, two of five.
        let weight = model.rarity[0] * model.rarity[0]
        #expect(abs(note.square - weight * (1 + 14 * 0.36)) < 1e-2)
    }
}
