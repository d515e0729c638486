import Shelf

/// A JSON object a line for each call, and for each file that couldn't be read.
struct JSONLinesReport: ReplayReport {
    static let id = "jsonl"
    static let summary = "everything, a call a line"

    private let setting: ReportSetting

    init(_ setting: ReportSetting) { self.setting = setting }

    func take(_ piece: Replayed, _ sink: ([UInt8]) -> Void) {
        let object: JSON
        switch piece {
        case .call(let call):
            object = CallJSON.call(
                call, also: [("knowledge", .text(setting.knowledge)), ("prompt", .text(setting.prompt))])
        case .unreadable(let file, let reason):
            object = .object([("file", .text(file)), ("error", .text(reason))])
        case .end: return
        }
        sink(object.bytes() + [UInt8(ascii: "\n")])
    }
}
