/// A statement and the label that people gave it: what a model is trained on.
public struct Example: Sendable, Hashable {
    /// The statement as it was said or written.
    public var text: String
    /// The one label that is right for it.
    public var label: String
    /// Whose words these are, or where they come from. What belongs together is held out together, so that calibration
    /// and cross-validation tell how people do who didn't write the examples. Nil: held out on its own.
    public var group: String?

    public init(text: String, label: String, group: String? = nil) {
        self.text = text
        self.label = label
        self.group = group
    }
}
