import Testing

@testable import Coach

/// Days of the calendar.
@Suite struct MomentTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z", "1969-12-29"), (951_827_696, "2000-02-29T12:34:56Z", "2000-02-28"),
        (1_798_761_599, "2026-12-31T23:59:59Z", "2026-12-28"), (1_798_761_600, "2027-01-01T00:00:00Z", "2026-12-28"),
        (1_799_020_799, "2027-01-03T23:59:59Z", "2026-12-28"), (1_799_020_800, "2027-01-04T00:00:00Z", "2027-01-04"),
        (4_107_542_399, "2100-02-28T23:59:59Z", "2100-02-22"), (4_107_542_400, "2100-03-01T00:00:00Z", "2100-03-01"),
        (-1, "1969-12-31T23:59:59Z", "1969-12-29"),
    ])
    func `a moment has a day, a time and a Monday`(seconds: Int, stamp: String, week: String) {
        let moment = Moment(milliseconds: seconds * 1_000)
        #expect(moment.stamp == stamp)
        #expect(moment.date == stamp.prefix(10))
        #expect(moment.week == week)
    }

    @Test func `every day of four centuries follows the one before`() {
        var (year, month, day) = (1_970, 1, 1)
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        for number in 0..<146_097 {
            let date = Moment(milliseconds: number * 86_400_000).date.split(separator: "-").compactMap { Int($0) }
            guard date == [year, month, day] else {
                Issue.record("day \(number) is \(date)")
                return
            }
            let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
            day += 1
            if day > lengths[month - 1] + (month == 2 && isLeap ? 1 : 0) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }
}
