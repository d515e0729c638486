import Classifier
import Coach

/// How the ears learn.
enum Lessons {
    /// How an ear learns.
    static func training(_ ear: Ear, _ concepts: [Concept]) -> Training {
        switch ear {
        case .buyers: training(concepts)
        case .reps: Training(outside: Move.talk, concepts: concepts, hidden: 0)
        }
    }

    /// Without hidden units: they tell nothing more of people unlike those who wrote the examples. How many may be turned
    /// away was chosen on statements by strangers: of theirs 5 in 100 are.
    static func training(_ concepts: [Concept]) -> Training {
        Training(outside: Intent.outside, concepts: concepts, hidden: 0, rejected: 0.09)
    }

    /// SHA-256 of the statements, the concepts and the recipe: lessons with the same one make the same model, which then needn't
    /// be trained again.
    static func hash(_ lessons: [Example], _ concepts: [Concept], of ear: Ear) -> String {
        var text = "\(ear) \(recipe)"
        for concept in concepts { text += "\(concept.id): \(concept.words.joined(separator: ", "))\n" }
        for lesson in lessons { text += "\(lesson.label)\t\(lesson.group ?? "")\t\(lesson.text)\n" }
        return SHA256.hex(text.utf8)
    }

    /// Tells the ways of learning apart: by a number to be raised when a change of theirs shows in large models only, and
    /// by what a few sentences make, since a number is easily forgotten.
    private static let recipe: String = {
        let sentences = [
            ("a", "we want to buy a bicycle"), ("a", "can I own one"), ("a", "sell us three bikes"),
            ("b", "rent me a bike for the week"), ("b", "we'd only lend it"), ("b", "hire one for a day?"),
            (Intent.outside, "lovely weather today"), (Intent.outside, "can you hear me"),
        ]
        let model = Model.train(
            sentences.map { Example(text: $1, label: $0) }, training([Concept(id: "own", words: ["buy", "own"])]))
        return "2 \(SHA256.hex(model.encoded()))\n"
    }()
}
