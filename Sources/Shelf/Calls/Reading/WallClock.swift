/// Times of day made times from the start of a call.
struct WallClock {
    private static let day = 24 * 3_600_000
    private(set) var first: Int?
    private var last = 0
    /// How often midnight passed.
    private(set) var midnights = 0

    /// Milliseconds since the first reading. A step back of more than half a day is midnight passing.
    mutating func elapsed(_ reading: Int) -> Int {
        guard let first else {
            (first, last) = (reading, reading)
            return 0
        }
        if last - reading > Self.day / 2 { midnights += 1 }
        last = reading
        return reading + midnights * Self.day - first
    }

    /// What was taken for granted, for people.
    var assumptions: [String] {
        guard let first else { return [] }
        return ["clock times are counted from the first, \(ClockTime.text(first))"]
            + (midnights > 0
                ? ["midnight passes \(midnights == 1 ? "once" : "\(midnights) times"): a day is added"] : [])
    }
}
