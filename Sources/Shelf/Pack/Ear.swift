/// The two ears, each with a model of its own.
enum Ear: String, CaseIterable {
    /// Hears what buyers mean.
    case buyers
    /// Hears what reps do.
    case reps
}
