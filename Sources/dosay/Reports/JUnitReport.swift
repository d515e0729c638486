import Coach
import Shelf

/// A test suite a call and a test a check, for build servers.
struct JUnitReport: ReplayReport {
    static let id = "junit"
    static let summary = "a test suite a call, a test a check, for build servers"

    /// One test, and why it failed.
    private struct Case {
        let name: String
        var failure: (type: String, message: String, evidence: String)?
    }

    private var lead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"dosay replay\">\n"

    init(_ setting: ReportSetting) {}

    mutating func take(_ piece: Replayed, _ sink: ([UInt8]) -> Void) {
        var out = lead
        lead = ""
        switch piece {
        case .call(let call): out += Self.suite(call)
        case .unreadable(let file, let reason, _):
            let name = Self.attribute(file)
            out += """
                  <testsuite name="\(name)" tests="1" failures="0" errors="1" skipped="0">
                    <testcase classname="\(name)" name="can be read">
                      <error message="\(Self.attribute(reason))"/>
                    </testcase>
                  </testsuite>

                """
        case .end: out += "</testsuites>\n"
        }
        sink(Array(out.utf8))
    }

    private static func suite(_ call: ReplayedCall) -> String {
        let card = call.call.scorecard
        let cases = card.checks.map(test) + call.expectations.map(test)
        let skipped = card.refusal == nil ? 0 : 1
        let name = attribute(call.file)
        var out = """
              <testsuite name="\(name)" tests="\(cases.count + skipped)" failures="\(cases.count { $0.failure != nil })" \
            errors="0" skipped="\(skipped)">

            """
        if let refusal = card.refusal {
            out += "    <testcase classname=\"\(name)\" name=\"scorecard\">\n"
            out += "      <skipped message=\"\(attribute(refusal))\"/>\n    </testcase>\n"
        }
        for test in cases {
            out += "    <testcase classname=\"\(name)\" name=\"\(attribute(test.name))\""
            if let failure = test.failure {
                out +=
                    ">\n      <failure type=\"\(attribute(failure.type))\" message=\"\(attribute(failure.message))\">"
                out += Markup.escaped(failure.evidence) + "</failure>\n    </testcase>\n"
            } else {
                out += "/>\n"
            }
        }
        return out + "  </testsuite>\n"
    }

    private static func test(_ check: CallScorecard.Check) -> Case {
        var test = Case(name: "\(check.intent), turn \(check.raisedIn): \(check.name)")
        if !check.passed {
            test.failure = (check.question.rawValue, "no: \(check.name)", check.evidence ?? "it never came")
        }
        return test
    }

    private static func test(_ expectation: ReplayedCall.Expectation) -> Case {
        var test = Case(name: "turn \(expectation.turn): expected \(expectation.expected)")
        if !expectation.isMet {
            test.failure = ("expectation", "expected \(expectation.expected)", "heard \(expectation.heard)")
        }
        return test
    }

    /// Line ends and tabs in an attribute are only kept as references.
    private static func attribute(_ text: String) -> String {
        Markup.escaped(text).unicodeScalars.map { $0 == "\n" ? "&#10;" : $0 == "\t" ? "&#9;" : String($0) }.joined()
    }
}
