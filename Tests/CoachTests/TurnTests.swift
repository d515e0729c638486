import Testing

@testable import Coach

@Suite("Cues become turns")
struct TurnTests {
    private func turns(_ cues: [Cue]) -> [Turn] {
        Turn.merging(cues) { $0.role ?? .unknown }
    }

    @Test("Cues of one speaker that follow each other are one turn, from the first one's start to the last one's end")
    func merged() {
        let all = turns([
            Cue(speaker: "Ada", start: 100, end: 900, text: "We need to"),
            Cue(speaker: "Ada", start: 950, end: 2_000, text: "train it."),
            Cue(speaker: "Bo", role: .rep, start: 2_100, text: "What for?"),
            Cue(speaker: "Ada", text: "Records."),
        ])
        #expect(all.map(\.text) == ["We need to train it.", "What for?", "Records."])
        #expect(all.map(\.index) == [0, 1, 2])
        #expect(all[0].start == 100 && all[0].end == 2_000)
        #expect(all[1].role == .rep && all[1].end == nil)
    }

    @Test("A cue that ends before an earlier one does not shorten the turn")
    func overlapping() {
        let all = turns([
            Cue(speaker: "Ada", start: 0, end: 5_000, text: "a"),
            Cue(speaker: "Ada", start: 1_000, end: 2_000, text: "b"),
        ])
        #expect(all.map(\.end) == [5_000])
    }

    @Test("Cues without a speaker stay apart")
    func unknown() {
        #expect(turns([Cue(speaker: nil, text: "One."), Cue(speaker: nil, text: "Two.")]).count == 2)
    }

    @Test("Cues without words are left out and don't part a turn")
    func silent() {
        let all = turns([
            Cue(speaker: "Ada", text: "One."), Cue(speaker: "Bo", text: "  \n"), Cue(speaker: "Ada", text: "Two."),
        ])
        #expect(all.map(\.text) == ["One. Two."])
    }

    @Test("Each cue's turn is told, and that of a cue without words is none")
    func indices() {
        let cues = [
            Cue(speaker: "Bo", text: " "), Cue(speaker: "Ada", text: "One."), Cue(speaker: "Bo", text: ""),
            Cue(speaker: "Ada", text: "Two."), Cue(speaker: nil, text: "Three."), Cue(speaker: nil, text: "Four."),
        ]
        #expect(Turn.indices(of: cues) == [nil, 0, nil, 0, 1, 2])
    }
}
