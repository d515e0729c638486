import Testing

@testable import Coach
@testable import dosay

@Suite struct FailOnTests {
    private func call(_ kind: Finding.Kind, correctedIn: Int? = nil) -> ReplayedCall {
        let finding = Finding(kind: kind, quote: "so", why: "because", correctedIn: correctedIn)
        return SampleCalls.call(file: "a", [SampleCalls.turn(0, "Sam", .rep, at: 0, "so", [finding])])
    }

    @Test(arguments: Finding.Kind.allCases) func `a call fails on what was asked for, unless it was taken back`(
        kind: Finding.Kind
    ) throws {
        guard kind.isFault else {
            #expect(throws: Failure.self) { try FailOn(kind.rawValue) }
            return
        }
        let failOn = try FailOn(" \(kind.rawValue) ,expectation")
        #expect(failOn.fails(call(kind)))
        #expect(!failOn.fails(call(kind, correctedIn: 3)))
        for other in Finding.Kind.allCases where other != kind { #expect(!failOn.fails(call(other))) }
    }

    @Test func `a call fails on an expectation that wasn't met`() throws {
        #expect(try FailOn("expectation").fails(SampleCalls.one))
        #expect(try !FailOn("expectation").fails(SampleCalls.twelve[0]))
        #expect(try !FailOn("dont-say").fails(SampleCalls.one))
    }

    @Test(arguments: [
        ("dont-sya", "did you mean dont-say?"), ("", "it"), ("dont-say,expectations", "did you mean expectation?"),
        ("x\u{1B}[31m", "it takes dont-say, missed-question, wrong-regime, stale-claim, expectation"),
    ])
    func `a kind that there isn't is a mistake of usage`(list: String, hint: String) {
        do throws(Failure) {
            _ = try FailOn(list)
            Issue.record("it was taken")
        } catch {
            #expect(error.code == Exit.usage)
            #expect(error.message.contains(list.isEmpty ? "--fail-on takes dont-say" : hint))
            #expect(!error.message.contains("\u{1B}"))
        }
    }
}
