import Classifier
import Coach

/// A file of `reps/`: what reps say, under the don't-say or the move that it is. One whose id is such a label holds many
/// people's ways of it; any other is one person, and held out as one where it is to be told how strangers are heard.
enum RepFile {
    static func read(_ map: YAMLMapping) -> Placed<(id: String, examples: [PlacedExample])> {
        let id = map.text("id")
        _ = map.text("voice")
        let examples = map.mapping("examples") { spoken in
            let isLabelled = spoken.keys.contains { $0.value == id }
            return spoken.keys.flatMap { key in
                map.reading.refer(to: .speech, key.value, at: key.place)
                return spoken.lines(key.value).map {
                    PlacedExample(
                        example: Example(text: $0.value, label: key.value, group: isLabelled ? nil : id),
                        place: $0.place)
                }
            }
        }
        return Placed(value: (id, examples ?? []), place: map.place(of: "id"))
    }
}
