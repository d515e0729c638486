import Coach

/// `glossary.yaml`: terms in a rep's words.
enum GlossaryFile {
    static func read(_ map: YAMLMapping) -> [Placed<Term>] {
        map.mappings("terms") { entry in
            Placed(
                value: Term(
                    term: entry.text("term"), also: entry.texts("also").map(\.value), say: entry.text("say"),
                    source: entry.source()),
                place: entry.place(of: "term"))
        }
    }
}
