import Testing

@testable import Shelf

/// Days since 1970.
@Suite struct LocalDayTests {
    @Test(arguments: [(0, "1970-01-01"), (59, "1970-03-01"), (11_016, "2000-02-29"), (20_778, "2026-11-21")])
    func `a day has a date`(_ day: Int, _ date: String) {
        #expect(LocalDay.date(day) == date)
    }

    @Test func `a time lies on the day of its date, or on a neighbour of it elsewhere`() throws {
        let noon = try #require(LocalDay.number(of: "2026-11-21T12:00:00Z"))
        #expect(["2026-11-21", "2026-11-22"].contains(LocalDay.date(noon)))
        #expect(LocalDay.number(of: "2026-11-22T12:00:00Z") == noon + 1)
        #expect(LocalDay.number(of: "2026-11-21") == nil)
    }
}
