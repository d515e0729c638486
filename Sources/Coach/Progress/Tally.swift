/// How many checks were passed, of how many.
public struct Tally: Sendable, Hashable {
    public private(set) var passed = 0
    public private(set) var of = 0

    public init() {}

    mutating func count(_ passed: Bool) {
        self.passed += passed ? 1 : 0
        of += 1
    }

    /// From 0 to 1; nil for no checks.
    public var share: Double? { of > 0 ? Double(passed) / Double(of) : nil }
    public var failed: Int { of - passed }
}
