import Glibc

/// The time, in UTC.
enum Clock {
    /// `2026-05-04T03:02:01Z`.
    static func stamp() -> String { formatted("%Y-%m-%dT%H:%M:%SZ") }
    /// `2026-05-04`.
    static func day() -> String { formatted("%Y-%m-%d") }
    /// `2026-05-04T03-02-01Z`: as file names can have it.
    static func fileName() -> String { formatted("%Y-%m-%dT%H-%M-%SZ") }

    private static func formatted(_ format: String) -> String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        var buffer = [CChar](repeating: 0, count: 64)
        let length = strftime(&buffer, buffer.count, format, &parts)
        return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
