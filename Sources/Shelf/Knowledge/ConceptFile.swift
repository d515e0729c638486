import Classifier

/// A file of `concepts/`: ids, and words that can stand for one another.
enum ConceptFile {
    static func read(_ map: YAMLMapping) -> [Placed<Concept>] {
        map.mapping("concepts") { concepts in
            concepts.keys.map { key in
                let words = concepts.parts(key.value)
                for word in words where !isWord(word.value) { map.reading.faults.append(fault(word)) }
                if Set(words.map(\.value)).count == 1 {
                    map.reading.fault(
                        key.place, "the concept \(key.value) has only one word",
                        hint: "name another that can stand for it")
                }
                return Placed(value: Concept(id: key.value, words: words.map(\.value)), place: key.place)
            }
        } ?? []
    }

    private static func fault(_ word: Placed<String>) -> Fault {
        word.value.isEmpty
            ? Fault(word.place, "there is no word between the commas", hint: "drop one of them")
            : Fault(
                word.place, "`\(word.value)` is no word",
                hint: "small letters and digits, without spaces or hyphens; a word at a time")
    }

    /// Whether statements can have it as one word.
    private static func isWord(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    }
}
