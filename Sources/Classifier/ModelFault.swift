/// Why bytes were refused as a model.
public enum ModelFault: Error, Equatable, Sendable {
    /// The bytes don't begin like a model.
    case notAModel
    /// A model, but of a format version that this program doesn't read.
    case otherVersion(Int)
    /// A model that was cut short, lengthened or altered.
    case damaged
}
