import Glibc

/// When a request is tried again: three times at most, each pause twice the last.
struct RetryPlan {
    private static let tries = 3
    private static let longest = Duration.seconds(20)

    private var tried = 0
    private var pause = Duration.milliseconds(500)

    /// How long to wait before the next try; nil when there is none.
    ///
    /// - Parameters:
    ///   - asked: how long the server wants to be left alone; a server that asks for too long isn't tried again.
    ///   - jitter: from 0 to 1: up to a quarter longer, so that not everybody comes back at once.
    mutating func next(asked: Duration?, jitter: Double) -> Duration? {
        guard tried < Self.tries else { return nil }
        tried += 1
        defer { pause = pause * 2 }
        guard let asked else { return pause + pause * (jitter / 4) }
        return asked <= Self.longest ? max(asked, .zero) : nil
    }

    /// What a Retry-After says: seconds, or a date in the form HTTP has for it; nil for anything else.
    ///
    /// - Parameter now: seconds since 1970.
    static func asked(_ header: String?, now: Int) -> Duration? {
        guard let header else { return nil }
        if let seconds = Int(header) { return seconds >= 0 ? .seconds(seconds) : nil }
        return date(header).map { .seconds(max(0, $0 - now)) }
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The seconds since 1970 of a date such as `Sun, 06 Nov 1994 08:49:37 GMT`; nil for another form.
    private static func date(_ text: String) -> Int? {
        let parts = text.split(whereSeparator: { $0 == " " || $0 == ":" })
        guard parts.count == 8, parts[7] == "GMT", let month = months.firstIndex(of: String(parts[2])) else {
            return nil
        }
        let numbers = [1, 3, 4, 5, 6].compactMap { Int32(parts[$0]) }
        guard numbers.count == 5, (0...9999).contains(numbers[1]) else { return nil }
        var date = tm()
        date.tm_mday = numbers[0]
        date.tm_mon = Int32(month)
        date.tm_year = numbers[1] - 1900
        date.tm_hour = numbers[2]
        date.tm_min = numbers[3]
        date.tm_sec = numbers[4]
        return timegm(&date)
    }
}
