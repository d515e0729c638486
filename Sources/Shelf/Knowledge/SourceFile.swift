/// `sources.yaml`: the documents that may be cited, and their sections.
enum SourceFile {
    struct Document {
        let id: String
        let sections: [String]
    }

    static func read(_ map: YAMLMapping) -> [Placed<Document>] {
        map.mappings("documents") { entry in
            let id = entry.text("id")
            _ = entry.text("title")
            return Placed(
                value: Document(id: id, sections: entry.texts("sections").map(\.value)), place: entry.place(of: "id"))
        }
    }

    /// Reports citations of documents or sections that aren't there. Citations are parted by `; `, and a row of a
    /// section's table is cited as `, row N`.
    static func check(_ reading: Reading, _ documents: [Document]) {
        for (source, place) in reading.citations {
            for citation in source.split(separator: "; ") {
                let id = citation.prefix { $0 != " " }
                var section = citation.dropFirst(id.count).drop { $0 == " " }
                if let row = section.range(of: ", row ", from: section.endIndex) { section = section[..<row] }
                guard let document = documents.first(where: { $0.id == id }) else {
                    reading.fault(
                        place, "cites the unknown document `\(id)`",
                        hint: "known: \(documents.map(\.id).joined(separator: ", "))")
                    continue
                }
                guard !document.sections.contains(String(section)) else { continue }
                reading.fault(
                    place, "document \(id) has no section `\(section)`",
                    hint: Suggestion.hint(for: String(section), among: document.sections))
            }
        }
    }
}

extension Substring {
    /// Where a text last starts, when only digits follow it.
    fileprivate func range(of text: String, from end: Index) -> Index? {
        let digits = self.reversed().prefix { $0.isNumber }.count
        guard digits > 0 else { return nil }
        let head = self.dropLast(digits)
        return head.hasSuffix(text) ? head.index(head.endIndex, offsetBy: -text.count) : nil
    }
}
