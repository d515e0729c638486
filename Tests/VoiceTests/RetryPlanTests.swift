import Testing

@testable import dosay_voice

@Suite struct RetryPlanTests {
    @Test func `pauses double, three times`() {
        var plan = RetryPlan()
        let pauses = (0..<5).map { _ in plan.next(asked: nil, jitter: 0) }
        #expect(pauses == [.milliseconds(500), .seconds(1), .seconds(2), nil, nil])
    }

    @Test func `a pause is drawn out by a quarter at most`() {
        var plan = RetryPlan()
        #expect(plan.next(asked: nil, jitter: 1) == .milliseconds(625))
    }

    @Test func `a server is left alone for as long as it asks, up to twenty seconds`() {
        var plan = RetryPlan()
        #expect(plan.next(asked: .seconds(20), jitter: 1) == .seconds(20))
        #expect(plan.next(asked: .zero, jitter: 1) == .zero)
        #expect(plan.next(asked: .seconds(21), jitter: 1) == nil)
    }

    @Test(
        arguments: [
            ("7", 7), ("0", 0), ("-1", nil), ("soon", nil), ("", nil), ("1.5", nil),
            ("Sun, 06 Nov 1994 08:49:37 GMT", 10), ("Sun, 06 Nov 1994 08:49:00 GMT", 0),
            ("Sun, 06 Now 1994 08:49:37 GMT", nil), ("Sunday, 06-Nov-94 08:49:37 GMT", nil),
        ] as [(String, Int?)]) func `a server asks in seconds or by a date`(header: String, seconds: Int?)
    {
        #expect(RetryPlan.asked(header, now: 784_111_767) == seconds.map { .seconds($0) })
    }

    @Test func `a server that asks for nothing gets what is usual`() {
        #expect(RetryPlan.asked(nil, now: 0) == nil)
    }
}
