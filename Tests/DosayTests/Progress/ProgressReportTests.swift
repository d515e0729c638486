import Testing

@testable import Coach
@testable import dosay

/// How progress is shown.
@Suite struct ProgressReportTests {
    @Test func `one's own progress is shown as it was`() throws {
        try Snapshot.expect(SampleProgress.text(SampleProgress.mine), is: "progress-mine.txt")
        try Snapshot.expect(SampleProgress.html(SampleProgress.mine), is: "progress-mine.html")
    }

    @Test func `the progress of three reps is shown as it was`() throws {
        try Snapshot.expect(SampleProgress.text(SampleProgress.reps), is: "progress-reps.txt")
        let json = ProgressJSON.object(SampleProgress.reps, folder: "practices").line
        try Snapshot.expect(json + "\n", is: "progress-reps.json")
    }

    @Test(arguments: [40, 80, 200]) func `no line is wider than the terminal`(width: Int) {
        for progress in [SampleProgress.mine, SampleProgress.reps, SampleProgress.hostile, SampleProgress.none] {
            for line in Run.lines(SampleProgress.text(progress, width: width)) {
                #expect(Wrapping.columns(line) <= width, "\(line)")
            }
        }
    }

    @Test func `colours change no word`() {
        let coloured = SampleProgress.text(SampleProgress.reps, ink: Ink(.always, [:]))
        #expect(coloured != SampleProgress.text(SampleProgress.reps))
        #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == SampleProgress.text(SampleProgress.reps))
    }

    @Test func `nothing that could steer a terminal comes through`() {
        let json = ProgressJSON.object(SampleProgress.hostile, folder: "\u{1B}[2J").line
        for text in [
            SampleProgress.text(SampleProgress.hostile), SampleProgress.html(SampleProgress.hostile), json,
        ] {
            #expect(!text.unicodeScalars.contains { $0.steers && $0 != "\n" && $0 != "\t" })
        }
        #expect(!SampleProgress.html(SampleProgress.hostile).contains("<script"))
    }

    @Test func `nothing kept says how to begin`() {
        for text in [SampleProgress.text(SampleProgress.none), SampleProgress.html(SampleProgress.none)] {
            #expect(text.contains("No practice is kept in practices yet. dosay practice lists the scenarios"))
        }
        let broken = Progress([KeptPractice(file: "a", rep: nil, result: nil, retries: 0)])
        #expect(SampleProgress.text(broken).hasPrefix("1 practice in practices was broken off, and none came"))
    }

    @Test(arguments: [
        (0.0, "0"), (0.5, "½"), (3.0, "3"), (5.5, "5½"), (2.25, "2.25"), (0.333, "0.33"), (1e300, "1e+300"),
    ])
    func `points are whole, halves, or have two decimals`(points: Double, words: String) {
        #expect(points.points == words)
    }

    @Test func `a course is as long as there are practices, and as high as they went`() {
        #expect(Spark.line([0, 0.12, 0.13, 0.5, 0.99, 1, nil]) == "▁▁▂▅██·")
    }
}
