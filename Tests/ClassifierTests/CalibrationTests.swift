import Testing

@testable import Classifier

struct CalibrationTests {
    /// A hundred rows of label 0 whose best scores are 0.00, 0.05, … and a runner-up a little below.
    private let held = (0..<100).map { Scores(all: [Float($0) * 0.05, Float($0) * 0.05 - 1], outside: nil) }
    private let labels = Array(repeating: 0, count: 100)

    @Test(arguments: [(0.05, 5), (0.2, 20), (0, 0), (-1, 0), (.nan, 0)])
    func `the threshold turns away the share it may`(rejected: Double, count: Int) {
        let calibration = Calibration.fit(held, labels: labels, Training(rejected: rejected))
        #expect(held.filter { calibration.verdict($0).isOutside }.count == count)
    }

    @Test func `overconfident scores are cooled, underconfident ones sharpened`() {
        let wrong = (0..<100).map { Scores(all: $0 % 2 == 0 ? [9, 0] : [0, 9], outside: nil) }
        #expect(Calibration.fit(wrong, labels: labels, Training()).temperature > 2)
        #expect(Calibration.fit(held, labels: labels, Training()).temperature < 0.5)
    }

    @Test func `the outside label wins alone`() {
        let calibration = Calibration(
            temperature: 1, scope: Scope(bias: 9, best: 0, lead: 0), threshold: -.greatestFiniteMagnitude)
        #expect(calibration.verdict(Scores(all: [1, 2], outside: 1)).isOutside)
        #expect(!calibration.verdict(Scores(all: [2, 1], outside: 1)).isOutside)
    }

    @Test(arguments: [(29, true), (30, false)])
    func `with enough examples it is one voice among two`(count: Int, alone: Bool) {
        let chatter = (0..<count).map { _ in Scores(all: [0, 5], outside: 1) }
        let inside = (0..<100).map { _ in Scores(all: [5, 0], outside: 1) }
        let calibration = Calibration.fit(
            inside + chatter, labels: Array(repeating: 0, count: 100) + Array(repeating: 1, count: count),
            Training(outside: "out", rejected: 0))
        #expect(calibration.verdict(Scores(all: [5, 5.5], outside: 1)).isOutside == alone)
    }

    @Test func `probabilities sum to one, the outside among them`() {
        let calibration = Calibration(temperature: 1, scope: Scope(bias: 0, best: 1, lead: 0), threshold: 0)
        let verdict = calibration.verdict(Scores(all: [1, 0.5, -2], outside: 2))
        #expect(abs(verdict.probabilities.reduce(0, +) - 1) < 1e-12)
        #expect(verdict.confidence == verdict.probabilities[0])
    }

    @Test func `strange words are outside`() {
        let calibration = Calibration(temperature: 1, scope: Scope(bias: 9, best: 0, lead: 0), threshold: -99)
        let verdict = calibration.verdict(Scores(all: [1, 0], outside: nil), isStrange: true)
        #expect(verdict.isOutside)
        #expect(verdict.confidence > 0.9)
    }

    @Test func `its numbers bring it back`() {
        let calibration = Calibration.fit(held, labels: labels, Training())
        #expect(Calibration(numbers: calibration.numbers) == calibration)
        #expect(calibration.numbers.count == Calibration.numberCount)
    }
}
