/// Something to achieve in a practice.
public struct Goal: Sendable, Hashable {
    public let id: String
    /// What is asked, in words for the rep.
    public let asks: String
    public let act: Act
    /// Whether it is met by not doing it.
    public let isNever: Bool
    /// The beats whose answers count; none: all.
    public let beats: [String]
    /// How many points it is worth.
    public let weight: Int

    public init(id: String, asks: String, act: Act, isNever: Bool, beats: [String], weight: Int = 1) {
        self.id = id
        self.asks = asks
        self.act = act
        self.isNever = isNever
        self.beats = beats
        self.weight = weight
    }
}
