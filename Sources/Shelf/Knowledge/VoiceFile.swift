import Classifier
import Coach

/// A file of `voices/`: one person speaking to every intent, and held out as one where it is to be told how strangers are
/// heard.
enum VoiceFile {
    static func read(_ map: YAMLMapping) -> Placed<(id: String, examples: [PlacedExample])> {
        let id = map.text("id")
        _ = map.text("voice")
        let examples = map.mapping("examples") { spoken in
            spoken.keys.flatMap { key in
                map.reading.refer(to: .intent, key.value, at: key.place)
                return spoken.lines(key.value).map {
                    PlacedExample(example: Example(text: $0.value, label: key.value, group: id), place: $0.place)
                }
            }
        }
        return Placed(value: (id, examples ?? []), place: map.place(of: "id"))
    }
}
