/// The labels that can still win once the words have spoken: what couples and hidden units say is added up for them alone.
///
/// Labels come eight a lane, so it is lanes that are chosen: those with a label that the words put no far behind their
/// best, and the outside label's.
struct Shortlist {
    /// The lanes on the list, ascending, and after them those of the hidden units.
    private let all: UnsafeMutablePointer<Int>
    private let chosen: UnsafeMutablePointer<SIMD8<Float>>
    private let count: UnsafeMutablePointer<Int>
    private let laneCount: Int
    private let hiddenLanes: Int
    private let outsideLane: Int
    private let outsideColumn: Int

    /// In logits; where hidden units speak too, the words' are only a part of the score. On CLINC150's validation
    /// accuracy stays within 0.1 of a point of what it is without a list.
    private let reach: Float

    init(_ model: Model) {
        laneCount = model.labelWidth / 8
        hiddenLanes = model.hiddenWidth / 8
        reach = hiddenLanes > 0 ? 1 : 1.5
        outsideLane = model.outside.map { $0 / 8 } ?? -1
        outsideColumn = (model.outside ?? 0) % 8
        all = .allocate(capacity: laneCount + hiddenLanes)
        chosen = .allocate(capacity: laneCount)
        count = .allocate(capacity: 1)
        count.pointee = 0
    }

    func deallocate() {
        all.deallocate()
        chosen.deallocate()
        count.deallocate()
    }

    /// The lanes on the list, ascending.
    var lanes: UnsafeBufferPointer<Int> { UnsafeBufferPointer(start: all, count: count.pointee) }

    /// These, and the lanes of the hidden units.
    var columns: UnsafeBufferPointer<Int> { UnsafeBufferPointer(start: all, count: count.pointee + hiddenLanes) }

    /// Where the outside label is among the labels on the list.
    var outside: Int? { lanes.firstIndex(of: outsideLane).map { 8 * $0 + outsideColumn } }

    /// Makes the list by the scores of all labels.
    @inline(__always)
    func choose(_ scores: UnsafePointer<SIMD8<Float>>) {
        guard laneCount > 0 else { return }
        var most = scores[0]
        for lane in 1..<max(1, laneCount) { most.replace(with: scores[lane], where: scores[lane] .> most) }
        let bar = SIMD8<Float>(repeating: most.max() - reach)
        var end = 0
        for lane in 0..<laneCount where lane == outsideLane || any(scores[lane] .> bar) {
            all[end] = lane
            end &+= 1
        }
        for lane in 0..<hiddenLanes { all[end &+ lane] = laneCount &+ lane }
        count.pointee = end
    }

    /// The scores of the labels on the list, side by side; they may be written over.
    @inline(__always)
    func gather(_ scores: UnsafePointer<SIMD8<Float>>) -> UnsafeMutableBufferPointer<Float> {
        for place in 0..<count.pointee { chosen[place] = scores[all[place]] }
        return UnsafeMutableBufferPointer(
            start: UnsafeMutableRawPointer(chosen).assumingMemoryBound(to: Float.self), count: 8 * count.pointee)
    }

    /// Which label stands at a place on the list.
    @inline(__always)
    func label(_ place: Int) -> Int { 8 * all[place / 8] + place % 8 }
}
