import Foundation
import Testing

@testable import Classifier

struct SoftmaxTests {
    private func softmax(_ scores: [Float], temperature: Float = 1) -> [Float] {
        var scores = scores
        let most = scores.max() ?? 0
        scores.withUnsafeMutableBufferPointer { Softmax.apply($0, most: most, temperature: temperature) }
        return scores
    }

    @Test func `the exponential is right to six digits`() {
        for step in 0...87_000 {
            let x = -Float(step) / 1_000
            let right = exp(Double(x))
            let error = abs(Double(Softmax.exp(x)) / right - 1)
            // The farther from 0, the fewer bits are left of what is after the point.
            if error > (x > -8 ? 1e-6 : 5e-6) { Issue.record("e^\(x) is off by \(error)") }
        }
        #expect(Softmax.exp(0) == 1)
    }

    @Test(arguments: [-87, -88, -1e10, -1e30, -Float.greatestFiniteMagnitude, -Float.infinity])
    func `far below there is next to nothing`(x: Float) {
        #expect((0..<1e-37).contains(Softmax.exp(x)))
    }

    @Test func `probabilities are those of the softmax and sum to one`() {
        let scores: [Float] = [1, 3, -2, 2.5, -40]
        let powers = scores.map { exp(Double($0) / 0.7) }
        let found = softmax(scores, temperature: 0.7)
        #expect(abs(found.reduce(0, +) - 1) < 1e-6)
        #expect(zip(found, powers).allSatisfy { abs(Double($0) - $1 / powers.reduce(0, +)) < 1e-6 })
    }

    @Test func `a hundred thousand equal scores share alike`() {
        let found = softmax(Array(repeating: -7, count: 100_000))
        #expect(found.allSatisfy { abs($0 - 1e-5) < 1e-9 })
    }

    @Test func `what is out of the question gets nothing`() {
        let found = softmax([0, Model.noLabel, -.infinity])
        #expect(found[0] == 1 && found[1] < 1e-30 && found[2] < 1e-30)
        #expect(softmax([]).isEmpty)
    }
}
