import Classifier
import Coach

/// A statement that teaches an intent, with its place.
struct PlacedExample {
    let example: Example
    let place: Place
}

/// A file of `intents/`: what an intent means, and statements that carry it.
enum IntentFile {
    /// So many statements of an intent are at hand to be shown.
    private static let shown = 12

    static func read(_ map: YAMLMapping) -> Placed<(intent: Intent, examples: [PlacedExample])> {
        let id = map.text("id")
        let own = map.lines("examples")
        let intent = Intent(
            id: id, number: map.integer("number"), heard: map.text("heard"), wants: map.text("wants"),
            means: map.text("means"),
            nearMisses: map.mappings("confused_with", required: id != Intent.outside) {
                NearMiss(intent: $0.reference("intent", to: .intent), partedBy: $0.text("parted_by"))
            },
            source: map.source(), examples: own.prefix(shown).map(\.value))
        if own.isEmpty { map.reading.fault(map.place(of: "examples"), "`examples` is empty") }
        let lines = own + (id == Intent.outside ? map.lines("near_misses", required: false) : [])
        let examples = lines.map { PlacedExample(example: Example(text: $0.value, label: id), place: $0.place) }
        return Placed(value: (intent, examples), place: map.place(of: "id"))
    }
}
