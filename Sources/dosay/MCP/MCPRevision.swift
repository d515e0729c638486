/// The revisions of the Model Context Protocol that are spoken here, oldest first.
enum MCPRevision: String, CaseIterable {
    case november2024 = "2024-11-05"
    case march2025 = "2025-03-26"
    case june2025 = "2025-06-18"
    case november2025 = "2025-11-25"
    case july2026 = "2026-07-28"

    /// Those of which a client says with every request that it speaks them, and those that are agreed upon at first.
    static let stateless = allCases.filter(\.isStateless)
    static let introduced = allCases.filter { !$0.isStateless }
    private static let latestIntroduced = november2025

    /// The one to speak with a client that introduces itself: its own where it is known here, else the latest.
    static func negotiated(_ asked: String) -> MCPRevision {
        introduced.first { $0.rawValue == asked } ?? latestIntroduced
    }

    /// Whether nobody introduces themselves, and every request is understood by itself.
    var isStateless: Bool { self == .july2026 }
    /// Whether several messages may come as one list.
    var hasBatches: Bool { self == .march2025 }
    /// Whether tools may say that they change nothing.
    var hasAnnotations: Bool { self != .november2024 }
    /// Whether tools have titles, and results are objects as well as text.
    var hasStructure: Bool { ![.november2024, .march2025].contains(self) }
    /// Whether wrong arguments are a result, which a model reads and mends, rather than an error of the protocol.
    var tellsModelOfArguments: Bool { [.november2025, .july2026].contains(self) }
}
