/// Recordings spoiled in ways that happen, and in ways that somebody thinks up; the same for the same seed.
struct Mutation: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A sample changed one to six times.
    ///
    /// - Parameter others: What pieces are taken from.
    mutating func spoil(_ sample: [UInt8], with others: [[UInt8]]) -> [UInt8] {
        var bytes = sample
        for _ in 0..<Int.random(in: 1...6, using: &self) { change(&bytes, others) }
        return Array(bytes.prefix(1 << 16))
    }

    private mutating func change(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
        let at = Int.random(in: 0...bytes.count, using: &self)
        let piece = at..<min(bytes.count, at + Int.random(in: 0...80, using: &self))
        switch Int.random(in: 0..<9, using: &self) {
        case 0: bytes.removeSubrange(at...)
        case 1: bytes.removeSubrange(piece)
        case 2: bytes.insert(contentsOf: bytes[piece], at: Int.random(in: 0...bytes.count, using: &self))
        case 3:
            let other = others.randomElement(using: &self) ?? []
            let start = Int.random(in: 0...other.count, using: &self)
            bytes.insert(contentsOf: other[start...].prefix(200), at: at)
        case 4: if at < bytes.count { bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &self) }
        case 5: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &self) }
        case 6:
            let token = Self.nested.randomElement(using: &self) ?? []
            let times = [3, 70, 3_000].randomElement(using: &self) ?? 1
            bytes.insert(contentsOf: (0..<times).flatMap { _ in token }, at: at)
        default: bytes.insert(contentsOf: Self.hostile.randomElement(using: &self) ?? [], at: at)
        }
    }

    private static let nested = ["[", "{\"a\":", "<v A>", "(", "&amp;", "\n\n", "\"", "**", "[[\"text\","].map {
        Array($0.utf8)
    }

    private static let hostile: [[UInt8]] =
        [
            "\u{FEFF}", "\0", "\r", "\r\n", "\n", "\u{2028}", "-->", "\n00:00:01.000 --> 99999999:00:00.000\n",
            "WEBVTT\n\n",
            "\n= intent x\n", "\n= intnt\n", "= no dont-say", "NOTE\n", "</v>", "<v", "<v ", "<v.a.b >", "&#0;",
            "&#xD800;",
            "&#99999999999;", "&amp;amp;", "{\\an8}", "{\\", "\n-\n", "\n(Nora)\n", "\n1 \"N\" (2)\n", ": ", "::",
            "rep:", "rep::: ",
            "23:59:59", "00:00", "-1", "1e999", "1e308", "null", "true", "[]", "{}", "\"\\ud800\"", "\"\\u0000\"",
            "99999999999999999999",
            "\"sentences\": null,", "\"text\": 5,", "\"role\": [],", "\u{1B}]0;x\u{7}", "\u{202E}", "👩‍👩‍👧",
            "e\u{301}\u{301}\u{301}", "  ", "\t",
        ].map { Array($0.utf8) } + [
            [0xFF, 0xFE], [0xFE, 0xFF], [0x80], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
        ]
}
