/// A moment of the calendar, in UTC.
public struct Moment: Sendable, Hashable, Comparable {
    /// Since 1970.
    public let milliseconds: Int

    public init(milliseconds: Int) { self.milliseconds = milliseconds }

    /// As `2026-05-04T03:02:01Z`.
    public var stamp: String {
        let seconds = (milliseconds - days * Self.day) / 1_000
        return "\(date)T\(Self.two(seconds / 3_600)):\(Self.two(seconds / 60 % 60)):\(Self.two(seconds % 60))Z"
    }

    /// As `2026-05-04`.
    public var date: String { Self.date(days) }

    /// The Monday of its week, as `2026-05-04`.
    public var week: String {
        // 1970 began on a Thursday.
        let sinceMonday = ((days + 3) % 7 + 7) % 7
        return Self.date(days - sinceMonday)
    }

    public static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }

    private static let day = 86_400_000

    /// Since 1970; moments before it count as well.
    private var days: Int { (milliseconds - (milliseconds % Self.day + Self.day) % Self.day) / Self.day }

    /// The date of a day since 1970 in the Gregorian calendar.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`: years begin in March.
    private static func date(_ days: Int) -> String {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marched = (5 * ofYear + 2) / 153
        let month = marched < 10 ? marched + 3 : marched - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let padding = String(repeating: "0", count: max(0, 4 - String(year).count))
        return "\(padding)\(year)-\(two(month))-\(two(ofYear - (153 * marched + 2) / 5 + 1))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
