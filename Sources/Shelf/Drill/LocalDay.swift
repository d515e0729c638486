import Glibc

/// Days as people where the program runs count them, from midnight to midnight, in days since 1970.
public enum LocalDay {
    private static let seconds = 86_400

    /// The day of a time.
    ///
    /// - Parameter time: In seconds since 1970, UTC.
    public static func number(at time: Int) -> Int {
        var (time, parts) = (time, tm())
        localtime_r(&time, &parts)
        return Int(((Double(time) + Double(parts.tm_gmtoff)) / Double(seconds)).rounded(.down))
    }

    /// The day of a time such as `2026-05-04T03:02:01Z`; nil for what is none.
    public static func number(of stamp: String) -> Int? {
        Timestamp.milliseconds(stamp).map { number(at: $0 / 1_000) }
    }

    /// A day as `2026-05-04`.
    public static func date(_ day: Int) -> String {
        var (time, parts) = (day * seconds, tm())
        gmtime_r(&time, &parts)
        func digits(_ number: Int32, _ count: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, count - digits.count)) + digits
        }
        return "\(digits(parts.tm_year + 1_900, 4))-\(digits(parts.tm_mon + 1, 2))-\(digits(parts.tm_mday, 2))"
    }
}
