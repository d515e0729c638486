import RealModule

/// The logarithmic loss of a softmax over labels.
enum Loss {
    /// Scores, eight a lane, become probabilities less the wanted ones: the gradient.
    ///
    /// - Parameter smoothing: The share of the wanted probability that is spread over all labels (Szegedy et al. 2016).
    @inline(__always)
    static func gradient(_ scores: inout [SIMD8<Float>], label: Int, of labelCount: Int, smoothing: Float) {
        scores.withUnsafeMutableBytes { bytes in
            let scores = bytes.bindMemory(to: Float.self)
            var most = -Float.infinity
            for at in 0..<labelCount { most = max(most, scores[at]) }
            var sum: Float = 0
            for at in 0..<labelCount {
                scores[at] = Softmax.exp(scores[at] - most)
                sum += scores[at]
            }
            let floor = smoothing / Float(labelCount)
            let scale = 1 / sum
            for at in 0..<labelCount { scores[at] = scores[at] * scale - floor }
            for at in labelCount..<scores.count { scores[at] = 0 }
            scores[label] -= 1 - smoothing
        }
    }
}
