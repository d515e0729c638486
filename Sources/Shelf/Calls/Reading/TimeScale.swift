/// What the numbers are that a recording gives as times.
struct TimeScale {
    private let factor: Double
    /// What is the start of the call.
    private let origin: Double
    /// What was taken for granted, and why; nil when nothing was.
    let assumption: String?

    /// Milliseconds from the start, as the field's own name says.
    static let milliseconds = TimeScale(factor: 1, origin: 0, assumption: nil)
    /// Seconds from the start, as the format's description says.
    static let seconds = TimeScale(factor: 1_000, origin: 0, assumption: nil)

    private init(factor: Double, origin: Double, assumption: String?) {
        self.factor = factor
        self.origin = origin
        self.assumption = assumption
    }

    /// Finds out by magnitude.
    ///
    /// - Parameter times: Starts in the order of the recording, with ends where there are any.
    init(_ times: some Collection<(start: Double, end: Double?)>) {
        let first = times.first?.start ?? 0
        let largest = times.lazy.map { $0.end ?? $0.start }.max() ?? 0
        // From the year 2001 on, seconds since 1970 are more than a call could last.
        if first >= 1e9 {
            let isMilliseconds = first >= 1e11
            self.init(
                factor: isMilliseconds ? 1 : 1_000, origin: first,
                assumption:
                    "times are \(isMilliseconds ? "milliseconds" : "seconds") since 1970: counted from the first")
            return
        }
        let lengths = times.lazy.compactMap { time in time.end.map { $0 - time.start } }.filter { $0 > 0 }.sorted()
        if let middle = lengths.isEmpty ? nil : lengths[lengths.count / 2] {
            let isMilliseconds = middle >= 200
            let length = Self.short(middle)
            self.init(
                factor: isMilliseconds ? 1 : 1_000, origin: 0,
                assumption: "times taken as \(isMilliseconds ? "milliseconds" : "seconds") because the middle one of "
                    + "\(lengths.count) lasts \(length)")
            return
        }
        let average = largest / Double(max(1, times.count))
        let isMilliseconds = average >= 1_000
        self.init(
            factor: isMilliseconds ? 1 : 1_000, origin: 0,
            assumption: times.isEmpty
                ? nil
                : "times taken as \(isMilliseconds ? "milliseconds" : "seconds") because the last of \(times.count) is "
                    + Self.short(largest))
    }

    /// Milliseconds from the start of the call; nil for none, and for what no call lasts.
    func milliseconds(_ time: Double?) -> Int? {
        guard let time else { return nil }
        let milliseconds = ((time - origin) * factor).rounded()
        return abs(milliseconds) < 1e12 ? Int(milliseconds) : nil
    }

    private static func short(_ number: Double) -> String {
        abs(number) < 1e15 && number == number.rounded() ? String(Int(number)) : String(number)
    }
}
