import Coach

/// `followups.yaml`: how a buyer asks about the regime on the table.
enum FollowUpFile {
    static func read(_ map: YAMLMapping) -> FollowUps {
        let known = [Heading.cost, .clock, .who, .data].map(\.rawValue) + ["source"]
        let subjects = map.mappings("headings") { entry in
            let id = entry.text("id")
            if !id.isEmpty, !known.contains(id) {
                map.reading.fault(
                    entry.place(of: "id"), "unknown heading \(id)",
                    hint: Suggestion.hint(for: id, among: known) ?? "one of \(known.joined(separator: ", "))")
            }
            return FollowUps.Subject(id: id, words: entry.patterns("words"))
        }
        return FollowUps(pointers: map.patterns("pointers"), methods: map.patterns("methods"), subjects: subjects)
    }
}
