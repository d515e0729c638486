/// The revisions of the Model Context Protocol that are spoken here, oldest first.
enum MCPRevision: String, CaseIterable {
    case november2024 = "2024-11-05"
    case march2025 = "2025-03-26"
    case june2025 = "2025-06-18"

    static let latest = june2025

    /// The one to speak with a client: its own where it is known here, else the latest.
    static func negotiated(_ asked: String) -> MCPRevision { MCPRevision(rawValue: asked) ?? latest }

    /// Whether several messages may come as one list.
    var hasBatches: Bool { self == .march2025 }
    /// Whether tools may say that they change nothing.
    var hasAnnotations: Bool { self != .november2024 }
    /// Whether tools have titles, and results are objects as well as text.
    var hasStructure: Bool { self == .june2025 }
}
