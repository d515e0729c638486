import Classifier
import Coach

/// What the ears learn from, and how.
enum Lessons {
    static let training = Training(outside: Intent.outside)

    /// SHA-256 of the statements and of the recipe: lessons with the same one make the same model, which then needn't
    /// be trained again.
    static func hash(_ lessons: [Example]) -> String {
        var text = recipe
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
        let model = Model.train(sentences.map { Example(text: $1, label: $0) }, training)
        return "1 \(SHA256.hex(model.encoded()))\n"
    }()
}
