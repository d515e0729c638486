import Coach
import Testing

@testable import dosay

@Suite struct ProbeTests {
    @Test func probe() throws {
        let v = ShippedVoice.all
        var bad = 0
        for good in GoodDraft.all {
            let reply = v.reply(to: good.statement)
            let out = try v.vet(good.text, for: reply)
            if !out.rejected.isEmpty { bad += 1 }
            for r in out.rejected {
                print(
                    "PROBE GOOD \(reply.rule) [\(reply.regime ?? "-")\(reply.asksFirst ? " ASK" : "")] \(r.kind.rawValue): \(r.text) -- \(r.reason)"
                )
            }
        }
        print("PROBE good", GoodDraft.all.count, "rejected", bad)
    }
}
