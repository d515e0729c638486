import Shelf

/// A way to show what was replayed.
///
/// Pieces are written as they come: but for a web page, whose overview stands above the calls, nothing waits for the
/// end.
protocol ReplayReport: SendableMetatype {
    /// What it is asked for by.
    static var id: String { get }
    /// What it is for, in a few words.
    static var summary: String { get }
    init(_ setting: ReportSetting)
    /// Writes what a piece adds to the report.
    mutating func take(_ piece: Replayed, _ sink: ([UInt8]) -> Void)
    /// What a call adds, where that is the same whatever came before: whoever listened writes it, several at a time. nil: `take` does.
    static func written(_ call: ReplayedCall, _ setting: ReportSetting) -> [UInt8]?
}

extension ReplayReport {
    static func written(_ call: ReplayedCall, _ setting: ReportSetting) -> [UInt8]? { nil }
}

/// What a report is told besides the calls.
struct ReportSetting: Sendable {
    /// The version of the knowledge that listened.
    let knowledge: String
    /// The prompt in use.
    let prompt: String
    var ink = Ink(.never, [:])
    /// In columns.
    var width = 80
}

/// Every report: a new one is one file and one line here.
enum ReplayReports {
    static let all: [any ReplayReport.Type] = [
        TextReport.self, JSONReport.self, JSONLinesReport.self, MarkdownReport.self, JUnitReport.self, CSVReport.self,
        HTMLReport.self,
    ]

    static func find(_ id: String) -> (any ReplayReport.Type)? { all.first { $0.id == id } }

    /// A line each, for help.
    static var help: String {
        all.map { $0.id + String(repeating: " ", count: max(1, 10 - $0.id.count)) + $0.summary }
            .joined(separator: "\n")
    }
}
