import Coach
import Shelf

/// Every turn of which another knowledge makes something else. Needs the calls to have been listened to with both.
struct BlastRadiusReport: ReplayReport {
    static let id = "blast-radius"
    static let summary = "what another knowledge makes of them otherwise"

    private var calls = 0
    private var turns = 0
    private var changedCalls = 0
    private var changedTurns = 0

    init(_ setting: ReportSetting) {}

    mutating func take(_ piece: Replayed, _ sink: ([UInt8]) -> Void) {
        switch piece {
        case .call(let replayed):
            calls += 1
            turns += replayed.call.turns.count
            guard let other = replayed.other else { return }
            let changes = Verdicts(replayed.call).changes(to: Verdicts(other))
            changedCalls += changes.isEmpty ? 0 : 1
            changedTurns += Set(changes.map(\.turn)).count
            for change in changes { sink(line("\(replayed.file), turn \(change.turn): \(change.what)")) }
        case .unreadable: break
        case .end: sink(line("\(changedTurns) of \(turns) turns change, in \(changedCalls) of \(calls) calls"))
        }
    }

    private func line(_ text: String) -> [UInt8] { Array("\(text.inert)\n".utf8) }
}
