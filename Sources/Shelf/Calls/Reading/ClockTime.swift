/// Times as transcripts write them: `1:02:07`, `00:05`, `00:00:05,790`.
enum ClockTime {
    /// Milliseconds; nil for what is no time.
    static func milliseconds(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first, first.isDigit, bytes.count <= 24 else { return nil }
        let cut = bytes.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") } ?? bytes.endIndex
        let parts = bytes[..<cut].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let seconds = sixty(parts[parts.count - 1]) else { return nil }
        var minutes = 0
        if parts.count == 3 {
            guard let hours = number(parts[0], digits: 1...6), let rest = sixty(parts[1]) else { return nil }
            minutes = hours * 60 + rest
        } else {
            guard let whole = number(parts[0], digits: 1...4) else { return nil }
            minutes = whole
        }
        guard let fraction = fraction(bytes[cut...]) else { return nil }
        return (minutes * 60 + seconds) * 1_000 + fraction
    }

    /// `H:MM:SS`, for people.
    static func text(_ milliseconds: Int) -> String {
        let seconds = milliseconds / 1_000
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(seconds / 3_600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }

    private static func sixty(_ digits: ArraySlice<UInt8>) -> Int? {
        number(digits, digits: 2...2).flatMap { $0 < 60 ? $0 : nil }
    }

    private static func number(_ bytes: ArraySlice<UInt8>, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(bytes.count), bytes.allSatisfy(\.isDigit) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// The milliseconds of `.79` or `,790`; 0 for nothing.
    private static func fraction(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty else { return 0 }
        let digits = bytes.dropFirst()
        guard (1...9).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
        return (0..<3).reduce(0) { sum, at in
            sum * 10 + (at < digits.count ? Int(digits[digits.startIndex + at] - 0x30) : 0)
        }
    }
}
