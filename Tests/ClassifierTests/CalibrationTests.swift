import Testing

@testable import Classifier

struct CalibrationTests {
    /// A hundred rows of label 0 whose best scores are 0.00, 0.05, … and a runner-up a little below.
    private let held = (0..<100).map { Scores(all: [Float($0) * 0.05, Float($0) * 0.05 - 1], outside: nil) }
    private let labels = Array(repeating: 0, count: 100)

    @Test(arguments: [(0.05, 5), (0.2, 20), (0, 0), (-1, 0), (.nan, 0)])
    func `the threshold turns away the share it may`(rejected: Double, count: Int) {
        let calibration = Calibration.fit(held, labels: labels, Training(rejected: rejected))
        #expect(held.filter { calibration.verdict($0).verdict.isOutside }.count == count)
    }

    @Test func `where it turns away, the odds are even`() {
        let calibration = Calibration.fit(held, labels: labels, Training(rejected: 0.05))
        for scores in held {
            let verdict = calibration.verdict(scores).verdict
            #expect(verdict.isOutside == (verdict.inside < 0.5))
        }
    }

    @Test func `overconfident scores are cooled, underconfident ones sharpened`() {
        let wrong = (0..<100).map { Scores(all: $0 % 2 == 0 ? [9, 0] : [0, 9], outside: nil) }
        #expect(Calibration.fit(wrong, labels: labels, Training()).temperature > 2)
        #expect(Calibration.fit(held, labels: labels, Training()).temperature < 0.5)
    }

    @Test func `the outside label wins alone`() {
        let calibration = Calibration(
            temperature: 1, scope: Scope(bias: 9, best: 0, lead: 0), threshold: -.greatestFiniteMagnitude)
        #expect(calibration.verdict(Scores(all: [1, 2], outside: 1)).verdict.isOutside)
        #expect(!calibration.verdict(Scores(all: [2, 1], outside: 1)).verdict.isOutside)
    }

    @Test(arguments: [(29, true), (30, false)])
    func `with enough examples it is one voice among two`(count: Int, alone: Bool) {
        let chatter = (0..<count).map { _ in Scores(all: [0, 5], outside: 1) }
        let inside = (0..<100).map { _ in Scores(all: [5, 0], outside: 1) }
        let calibration = Calibration.fit(
            inside + chatter, labels: Array(repeating: 0, count: 100) + Array(repeating: 1, count: count),
            Training(outside: "out", rejected: 0))
        #expect(calibration.verdict(Scores(all: [5, 5.5], outside: 1)).verdict.isOutside == alone)
    }

    @Test func `probabilities sum to one, the outside among them`() throws {
        let calibration = Calibration(temperature: 1, scope: Scope(bias: 0, best: 1, lead: 0), threshold: 0)
        let (verdict, probabilities) = calibration.verdict(Scores(all: [1, 0.5, -2], outside: 2))
        #expect(abs(probabilities.reduce(0, +) - 1) < 1e-6)
        #expect(verdict.best == 0 && !verdict.isOutside)
        #expect(abs(verdict.confidence - Double(probabilities[0])) < 1e-6)
        // The logistic function of the best score, and the softmax of a lead of a half.
        #expect(abs(probabilities[2] - (1 - 0.731_058_6)) < 1e-6)
        #expect(abs(probabilities[0] - 0.731_058_6 * 0.622_459_3) < 1e-6)
    }

    @Test func `strange words are outside`() {
        let calibration = Calibration(temperature: 1, scope: Scope(bias: 9, best: 0, lead: 0), threshold: -99)
        let verdict = calibration.verdict(Scores(all: [1, 0], outside: nil), isStrange: true).verdict
        #expect(verdict.isOutside)
        #expect(verdict.confidence == 0.98)
        // Unless it was likelier still.
        let surer = Calibration(temperature: 1, scope: Scope(bias: -9, best: 0, lead: 0), threshold: -99)
        #expect(surer.verdict(Scores(all: [1, 0], outside: nil), isStrange: true).verdict.confidence > 0.99)
    }

    @Test func `below the threshold it is outside, at it inside`() {
        let calibration = Calibration(temperature: 1, scope: Scope(bias: 0, best: 1, lead: 0), threshold: 2)
        let (below, at) = (Scores(all: [1.75, 1], outside: nil), Scores(all: [1, 2], outside: nil))
        #expect(calibration.verdict(below).verdict.isOutside)
        #expect(calibration.verdict(below).verdict.best == 0)
        #expect(!calibration.verdict(at).verdict.isOutside)
        #expect(calibration.verdict(at).verdict.best == 1)
        // Without an outside label the probabilities tell which label, not whether any.
        #expect(abs(calibration.verdict(below).probabilities.reduce(0, +) - 1) < 1e-6)
    }

    @Test func `a low temperature sharpens, a high one levels`() {
        let scores = Scores(all: [2, 1], outside: nil)
        let chances = [0.2, 1, 5].map {
            Calibration(temperature: $0, scope: Scope(bias: 0, best: 0, lead: 0), threshold: -9).verdict(scores)
                .probabilities[0]
        }
        #expect(chances[0] > 0.99 && abs(chances[1] - 0.731_058_6) < 1e-6 && chances[2] < 0.56)
    }

    @Test func `what only fills a vector gets no probability and is never named`() {
        let calibration = Calibration(temperature: 1, scope: Scope(bias: 0, best: 1, lead: 0), threshold: -99)
        let (verdict, probabilities) = calibration.verdict(
            Scores(all: [-5, -6] + Array(repeating: Model.noLabel, count: 6), outside: nil))
        #expect(verdict.best == 0)
        #expect(probabilities[2...].allSatisfy { $0 < 1e-30 })
    }

    @Test func `without a label inside everything is outside`() {
        let calibration = Calibration(temperature: 1, scope: Scope(bias: 9, best: 1, lead: 0), threshold: -99)
        let (verdict, probabilities) = calibration.verdict(Scores(all: [3], outside: 0))
        #expect(verdict.isOutside && verdict.best == nil && verdict.confidence == 1)
        #expect(probabilities == [1])
        #expect(calibration.verdict(Scores(all: [], outside: nil)).verdict.isOutside)
    }

    @Test func `an outside label that leads by more than it may decides`() {
        let calibration = Calibration(
            temperature: 1, scope: Scope(bias: 9, best: 0, lead: 0), threshold: -99, lead: 0.5)
        #expect(!calibration.verdict(Scores(all: [1, 1.5], outside: 1)).verdict.isOutside)
        #expect(calibration.verdict(Scores(all: [1, 1.75], outside: 1)).verdict.isOutside)
    }

    @Test func `its numbers bring it back`() {
        let calibration = Calibration.fit(held, labels: labels, Training())
        #expect(Calibration(numbers: calibration.numbers) == calibration)
        #expect(calibration.numbers.count == Calibration.numberCount)
        #expect(Calibration(numbers: Array(calibration.numbers.dropLast())).numbers.contains { $0.isNaN })
    }
}
