/// Times of day made times from the start of a call.
struct WallClock {
    private static let day = 24 * 3_600_000
    /// Where a first reading lies from which on it is the time of day, and no time from the start.
    private let threshold: Int
    private var first: Int?
    private var last = 0
    /// How often midnight passed.
    private var midnights = 0

    /// - Parameter threshold: 0 where a format always has the time of day.
    init(threshold: Int = 0) { self.threshold = threshold }

    /// For formats that may have either: few calls are recorded from their seventh hour on.
    static let perhaps = WallClock(threshold: 6 * 3_600_000)

    /// Milliseconds since the first reading. A step back of more than half a day is midnight passing.
    mutating func elapsed(_ reading: Int) -> Int {
        guard let first else {
            (first, last) = (reading, reading)
            return reading >= threshold ? 0 : reading
        }
        guard first >= threshold else { return reading }
        if last - reading > Self.day / 2 { midnights += 1 }
        last = reading
        return reading + midnights * Self.day - first
    }

    /// What was taken for granted, for people.
    var assumptions: [String] {
        guard let first, first >= threshold else { return [] }
        return ["clock times are counted from the first, \(ClockTime.text(first))"]
            + (midnights > 0
                ? ["midnight passes \(midnights == 1 ? "once" : "\(midnights) times"): a day is added"] : [])
    }
}
