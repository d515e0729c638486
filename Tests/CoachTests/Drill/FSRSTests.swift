import Testing

@testable import Coach

/// The schedule against that of py-fsrs 6.3: `Tests/Oracles/drill_schedule.py` prints these figures and more.
@Suite struct FSRSTests {
    private typealias Step = (day: Int, grade: Grade, stability: Double, difficulty: Double, again: Int)

    private static let month: [String: [Step]] = [
        "every grade": [
            (2, .again, 0.212000, 6.413300, 1), (3, .hard, 1.219217, 7.604210, 1), (4, .good, 3.086306, 7.591834, 3),
            (7, .easy, 11.706162, 6.772365, 12), (19, .again, 1.483360, 8.924327, 1),
            (20, .hard, 2.179396, 9.271146, 2), (22, .good, 3.855108, 9.257104, 4), (26, .easy, 9.414036, 8.994091, 9),
        ],
        "late and early": [
            (3, .good, 2.306500, 2.118104, 2), (5, .hard, 7.513320, 4.752858, 8), (16, .again, 1.259058, 8.260529, 1),
            (17, .hard, 2.167356, 8.830486, 2), (19, .easy, 6.103451, 8.424918, 6),
            (28, .good, 14.267509, 8.411721, 14),
        ],
        "twice on a day": [
            (1, .hard, 1.293100, 5.112171, 1), (2, .easy, 7.385512, 3.464114, 7), (2, .good, 7.385512, 3.455879, 7),
            (10, .again, 1.225458, 7.834220, 1), (11, .good, 2.966847, 7.821614, 3), (11, .hard, 2.966847, 8.539114, 3),
            (15, .easy, 10.519502, 8.036183, 11), (26, .good, 22.235327, 8.023375, 22),
            (26, .again, 6.437032, 9.335525, 6),
        ],
        "known, then lost": [
            (2, .easy, 8.295600, 1.000000, 8), (10, .easy, 65.624226, 1.000000, 66),
            (10, .again, 17.692085, 7.026990, 18), (10, .again, 5.199395, 9.008020, 5),
            (15, .easy, 12.920521, 8.661775, 13), (28, .easy, 32.911894, 8.199831, 33),
            (28, .again, 9.285145, 9.393525, 9), (28, .again, 2.846989, 9.785884, 3),
        ],
        "never quite known": [
            (2, .again, 0.212000, 6.413300, 1), (3, .again, 0.100886, 8.806304, 1), (3, .good, 0.123272, 8.792727, 1),
            (4, .again, 0.064632, 9.588406, 1), (5, .again, 0.038101, 9.849940, 1), (5, .good, 0.049637, 9.835319, 1),
            (6, .again, 0.030585, 9.931099, 1), (7, .again, 0.020369, 9.962581, 1), (7, .good, 0.027652, 9.947847, 1),
        ],
    ]

    @Test(arguments: month.keys.sorted()) func `a month goes as the reference has it`(_ name: String) throws {
        var memory: FSRS.Memory?
        var last = 0
        for step in try #require(Self.month[name]) {
            let now = FSRS.memory(after: step.grade, of: memory, days: memory == nil ? 0 : step.day - last)
            #expect(abs(now.stability - step.stability) < 0.000_001, "day \(step.day)")
            #expect(abs(now.difficulty - step.difficulty) < 0.000_001, "day \(step.day)")
            #expect(FSRS.interval(now) == step.again, "day \(step.day)")
            (memory, last) = (now, step.day)
        }
    }

    @Test func `nine in ten remember after as many days as the stability says`() {
        let memory = FSRS.Memory(stability: 12, difficulty: 5)
        #expect(abs(FSRS.retrievability(memory, after: 12) - 0.9) < 1e-12)
        #expect(FSRS.retrievability(memory, after: 0) == 1)
        #expect(FSRS.retrievability(memory, after: -3) == 1)
        #expect(FSRS.retrievability(memory, after: 13) < 0.9)
    }

    @Test func `whatever comes, the next time is between a day and a hundred years away`() {
        var lost = FSRS.memory(after: .again, of: nil, days: 0)
        var known = FSRS.memory(after: .easy, of: nil, days: 0)
        for _ in 0..<60 {
            lost = FSRS.memory(after: .again, of: lost, days: 1)
            known = FSRS.memory(after: .easy, of: known, days: FSRS.interval(known))
        }
        #expect(lost.stability == 0.001 && FSRS.interval(lost) == 1)
        #expect(FSRS.interval(known) == 36_500)
        #expect((1...10).contains(lost.difficulty) && (1...10).contains(known.difficulty))
    }
}
