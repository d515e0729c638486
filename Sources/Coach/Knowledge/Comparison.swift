/// The regimes side by side.
public struct Comparison: Sendable, Hashable {
    /// One line of the comparison.
    public struct Dimension: Sendable, Hashable {
        public let id: String
        public let name: String
        /// What is said of each regime, by its id.
        public let cells: [String: String]
        public let source: String

        public init(id: String, name: String, cells: [String: String], source: String) {
            self.id = id
            self.name = name
            self.cells = cells
            self.source = source
        }
    }

    /// One step of the order in which the methods are tried.
    public struct Step: Sendable, Hashable {
        public let regime: String
        public let tryThis: String
        public let moveOn: String
        public let source: String

        public init(regime: String, tryThis: String, moveOn: String, source: String) {
            self.regime = regime
            self.tryThis = tryThis
            self.moveOn = moveOn
            self.source = source
        }
    }

    public let dimensions: [Dimension]
    public let order: [Step]

    public init(dimensions: [Dimension], order: [Step]) {
        self.dimensions = dimensions
        self.order = order
    }
}
