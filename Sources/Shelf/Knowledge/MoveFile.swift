import Coach

/// The file `moves.yaml`: what reps do in a sentence besides losing the room.
enum MoveFile {
    static func read(_ map: YAMLMapping) -> [Placed<Move>] {
        map.mappings("moves") { entry in
            Placed(
                value: Move(
                    id: entry.text("id"), kind: entry.choice("kind", or: Move.Kind.talk),
                    regime: entry.optionalReference("regime", to: .regime), means: entry.text("means")),
                place: entry.place(of: "id"))
        }
    }
}
