/// A shape in which recorded calls are exported.
public protocol TranscriptFormat: Sendable {
    /// What `--from` calls it.
    static var id: String { get }
    /// What people call it.
    static var name: String { get }
    /// Its shape, in a line.
    static var help: String { get }

    /// The calls in a recording; nil when the recording isn't of this format.
    ///
    /// - Throws: `Faults` when it is, and is broken.
    static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]?
}
