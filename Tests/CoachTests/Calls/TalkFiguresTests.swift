import Testing

@testable import Coach

@Suite struct TalkFiguresTests {
    /// Figures of turns such as ("Ann", .rep, 0, 60_000, "words").
    private func figures(_ turns: [(String?, Role, Int?, Int?, String)]) -> TalkFigures {
        TalkFigures(
            turns.enumerated().map { at, turn in
                HeardTurn(
                    turn: Turn(
                        index: at, speaker: turn.0, role: turn.1, start: turn.2, end: turn.3, text: turn.4),
                    intents: [], confidence: nil, findings: [])
            })
    }

    @Test func `with known times, every figure is Gong's`() {
        let figures = figures([
            ("Ann", .rep, 0, 60_000, "Hello? Anybody?"), ("Bo", .buyer, 62_000, 182_000, "Why us?"),
            ("Ann", .rep, 186_000, 216_000, "Good question. Why not?"), ("Bo", .buyer, 216_000, 246_000, "Hm."),
            ("Cy", .rep, 244_000, 360_000, "So."),
        ])
        #expect(!figures.isEstimated)
        // 206 seconds of the reps' in 356 spoken.
        #expect(abs((figures.talkRatio ?? 0) - 206.0 / 356) < 1e-9)
        #expect(figures.longestMonologue == 116_000)
        #expect(figures.longestStory == 120_000)
        // Four changes and three questions in six minutes.
        #expect(abs((figures.interactivity ?? 0) - 40) < 1e-9)
        #expect(abs((figures.questionRate ?? 0) - 30) < 1e-9)
        // Four seconds before Ann, and Cy cut in.
        #expect(figures.patience == 2_000)
    }

    @Test func `without times, words stand in at 150 a minute, and nobody knows how long anybody waited`() {
        let words = Array(repeating: "word", count: 150).joined(separator: " ")
        let figures = figures([("Ann", .rep, nil, nil, words + "?"), ("Bo", .buyer, nil, nil, words + " " + words)])
        #expect(figures.isEstimated)
        #expect(figures.longestMonologue == 60_000 && figures.longestStory == 120_000)
        #expect(abs((figures.talkRatio ?? 0) - 1.0 / 3) < 1e-9)
        #expect(abs((figures.interactivity ?? 0) - 20) < 1e-9)
        #expect(abs((figures.questionRate ?? 0) - 20) < 1e-9)
        #expect(figures.patience == nil)
    }

    @Test func `one turn without an end makes words stand in for all`() {
        let figures = figures([("Ann", .rep, 0, 900_000, "one two three"), ("Bo", .buyer, 900_000, nil, "four")])
        #expect(figures.isEstimated)
        #expect(figures.longestMonologue == 1_200 && figures.longestStory == 400)
    }

    @Test func `one speaker talks alone`() {
        let figures = figures([("Ann", .rep, 0, 60_000, "Is anybody there?")])
        #expect(figures.talkRatio == 1 && figures.longestMonologue == 60_000 && figures.longestStory == nil)
        #expect(figures.interactivity == 0 && figures.patience == nil && figures.questionRate == 60)
    }

    @Test func `buyers and others leave reps no share`() {
        let figures = figures([("Bo", .buyer, 0, 30_000, "a"), ("Vi", .unknown, 30_000, 60_000, "b")])
        #expect(figures.talkRatio == 0 && figures.longestMonologue == nil && figures.longestStory == 30_000)
    }

    @Test func `nobody has no figures`() {
        let figures = figures([])
        #expect(figures.talkRatio == nil && figures.longestMonologue == nil && figures.longestStory == nil)
        #expect(figures.interactivity == nil && figures.patience == nil && figures.questionRate == nil)
        let silent = self.figures([("Ann", .rep, 5_000, 5_000, "Hm?"), ("Bo", .buyer, 5_000, 5_000, "?")])
        #expect(silent.talkRatio == nil && silent.interactivity == nil && silent.questionRate == nil)
    }

    @Test func `times that run backwards never make a figure negative`() {
        let backwards: [[(String?, Role, Int?, Int?, String)]] = [
            [("Ann", .rep, 9_000, 2_000, "a b"), ("Bo", .buyer, 1_000, 3_000, "c")],
            [("Bo", .buyer, 50_000, 60_000, "a"), ("Ann", .rep, 1_000, 3_000, "b?"), ("Bo", .buyer, 0, 500, "c")],
            [("Bo", .buyer, -5_000, -9_000, "a"), ("Ann", .rep, -4_000, -3_000, "b")],
            [("Bo", .buyer, 0, 600_000, "a"), ("Ann", .rep, 100, 200, "b")],
        ]
        for turns in backwards {
            let figures = figures(turns)
            let all: [Double?] = [
                figures.talkRatio, figures.interactivity, figures.questionRate,
                figures.longestMonologue.map { Double($0) }, figures.longestStory.map { Double($0) },
                figures.patience.map { Double($0) },
            ]
            #expect(all.allSatisfy { ($0 ?? 0) >= 0 }, "\(turns)")
            #expect(figures.talkRatio ?? 0 <= 1)
        }
    }
}
