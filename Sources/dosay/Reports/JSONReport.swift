import Shelf

/// All calls as one JSON object.
struct JSONReport: ReplayReport {
    static let id = "json"
    static let summary = "everything, as one object"

    private let setting: ReportSetting
    private var lead = "{\"calls\": ["

    init(_ setting: ReportSetting) { self.setting = setting }

    mutating func take(_ piece: Replayed, _ sink: ([UInt8]) -> Void) {
        switch piece {
        case .call(let call):
            sink(Array(lead.utf8) + CallJSON.call(call).bytes())
            lead = ", "
        // The promised object has no place for it.
        case .unreadable: break
        case .end:
            let opening = lead == ", " ? "" : lead
            let knowledge = JSON.text(setting.knowledge).line
            sink(
                Array("\(opening)], \"knowledge\": \(knowledge), \"prompt\": \(JSON.text(setting.prompt).line)}\n".utf8)
            )
        }
    }
}
