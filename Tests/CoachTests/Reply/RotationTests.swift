import Testing

@testable import Coach

@Suite struct RotationTests {
    /// The ids that come up one after another.
    private func draws(_ count: Int, of ids: [String], from rotation: inout Rotation) -> [String] {
        (0..<count).compactMap { _ in
            let id = rotation.next(ids)
            if let id { rotation.use(id) }
            return id
        }
    }

    @Test func `of nothing there is no next`() {
        #expect(Rotation().next([]) == nil)
    }

    @Test func `ids come in their order, again and again`() {
        var rotation = Rotation()
        #expect(draws(7, of: ["a", "b", "c"], from: &rotation) == ["a", "b", "c", "a", "b", "c", "a"])
    }

    @Test func `asking for the next one uses nothing`() {
        let rotation = Rotation()
        #expect(rotation.next(["a", "b"]) == rotation.next(["a", "b"]))
    }

    @Test func `nothing is repeated until all were used`() {
        var rotation = Rotation()
        _ = draws(5, of: ["a", "b", "c"], from: &rotation)
        #expect(draws(2, of: ["a", "b", "c", "d", "e"], from: &rotation) == ["d", "e"])
    }

    @Test func `among ids used alike the one not used for longest comes first`() {
        var rotation = Rotation()
        for id in ["c", "a", "b"] { rotation.use(id) }
        #expect(rotation.next(["a", "b", "c"]) == "c")
        #expect(rotation.next(["a", "b"]) == "a")
    }

    @Test func `a single id comes every time`() {
        var rotation = Rotation()
        #expect(draws(3, of: ["a"], from: &rotation) == ["a", "a", "a"])
    }

    @Test func `none comes twice in a row, even where another was used often elsewhere`() {
        var rotation = Rotation()
        for _ in 0..<3 { rotation.use("a") }
        let drawn = draws(6, of: ["a", "b"], from: &rotation)
        #expect(drawn.first == "b")
        #expect(zip(drawn, drawn.dropFirst()).allSatisfy { $0 != $1 }, "\(drawn)")
    }

    @Test func `a copy forgets nothing and shares nothing`() {
        var rotation = Rotation()
        rotation.use("a")
        var copy = rotation
        copy.use("b")
        #expect(rotation.next(["a", "b"]) == "b")
        #expect(copy.next(["a", "b"]) == "a")
    }
}
