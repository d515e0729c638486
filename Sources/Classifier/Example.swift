/// A statement and the label that people gave it: what a model is trained on.
public struct Example: Sendable, Hashable {
    /// The statement as it was said or written.
    public var text: String
    /// The one label that is right for it.
    public var label: String

    public init(text: String, label: String) {
        self.text = text
        self.label = label
    }
}
