import Shelf

/// A JSON object a line for each call, and for each file that couldn't be read.
struct JSONLinesReport: ReplayReport {
    static let id = "jsonl"
    static let summary = "everything, a call a line"

    private let setting: ReportSetting

    init(_ setting: ReportSetting) { self.setting = setting }

    func take(_ piece: Replayed, _ sink: ([UInt8]) -> Void) {
        switch piece {
        case .call(let call): sink(Self.line(call, setting))
        case .unreadable(let file, let reason, let id):
            sink(Self.line(.object(Self.id(id) + [("file", .text(file)), ("error", .text(reason))])))
        case .end: return
        }
    }

    static func written(_ call: ReplayedCall, _ setting: ReportSetting) -> [UInt8]? { line(call, setting) }

    private static func line(_ call: ReplayedCall, _ setting: ReportSetting) -> [UInt8] {
        line(
            CallJSON.call(
                call, also: [("knowledge", .text(setting.knowledge)), ("prompt", .text(setting.prompt))]))
    }

    private static func line(_ object: JSON) -> [UInt8] { object.bytes() + [UInt8(ascii: "\n")] }

    /// The `id` that a line of a stream had, so that whoever sent it knows its answer.
    static func id(_ raw: [UInt8]?) -> [(String, JSON)] { raw.map { [("id", .raw($0))] } ?? [] }
}
