import Foundation
import Testing

@testable import Classifier

struct LossTests {
    private func gradient(_ scores: [Float], label: Int, smoothing: Float) -> [Float] {
        var lanes = [SIMD8<Float>](repeating: SIMD8(repeating: 9), count: (scores.count + 7) / 8)
        for (at, score) in scores.enumerated() { lanes[at / 8][at % 8] = score }
        Loss.gradient(&lanes, label: label, of: scores.count, smoothing: smoothing)
        return lanes.flatMap { lane in (0..<8).map { lane[$0] } }
    }

    @Test(arguments: [Float(0), 0.2])
    func `it is the probability less what is wanted`(smoothing: Float) {
        let scores = (0..<11).map { Float($0 * 7 % 5) - 2 }
        let powers = scores.map { exp(Double($0)) }
        let found = gradient(scores, label: 9, smoothing: smoothing)
        for at in 0..<11 {
            let wanted = Double(smoothing) / 11 + (at == 9 ? 1 - Double(smoothing) : 0)
            #expect(abs(Double(found[at]) - (powers[at] / powers.reduce(0, +) - wanted)) < 1e-6)
        }
        #expect(abs(found.reduce(0, +)) < 1e-5)
    }

    @Test func `what only fills a lane moves nothing`() {
        #expect(gradient([1, 2, 3], label: 0, smoothing: 0.1)[3...].allSatisfy { $0 == 0 })
    }

    @Test func `scores far apart do no harm`() {
        let found = gradient([1e6, -1e6, 0], label: 1, smoothing: 0)
        #expect(found[0] == 1 && found[1] == -1 && abs(found[2]) < 1e-30)
    }
}
