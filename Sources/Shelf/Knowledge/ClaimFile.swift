import Coach

/// `claims.yaml`: every figure and dated statement.
enum ClaimFile {
    static func read(_ map: YAMLMapping) -> [Placed<Claim>] {
        map.mappings("claims") { entry in
            Placed(
                value: Claim(
                    id: entry.text("id"), topic: entry.text("topic"),
                    regime: entry.optionalReference("regime", to: .regime), heading: heading(entry),
                    text: entry.text("text"), source: entry.source(), asOf: date(entry, "as_of", daysOptional: true),
                    review: date(entry, "review", daysOptional: false),
                    status: entry.choice("status", or: Status.agreed),
                    against: entry.references("against", to: .claim), confirm: entry.bool("confirm", default: false)),
                place: entry.place(of: "id"))
        }
    }

    private static func heading(_ map: YAMLMapping) -> Heading? {
        guard map.optionalText("heading") != nil else { return nil }
        return map.choice("heading", or: Heading.what)
    }

    /// A year, month or day.
    private static func date(_ map: YAMLMapping, _ key: String, daysOptional: Bool) -> String {
        let text = map.text(key)
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let digits = zip(parts, [4, 2, 2]).allSatisfy { part, width in
            part.count == width && part.allSatisfy { $0.isASCII && $0.isNumber }
        }
        let length = daysOptional ? (1...3).contains(parts.count) : parts.count == 3
        let month = parts.count < 2 || (1...12).contains(Int(parts[1]) ?? 0)
        let day = parts.count < 3 || (1...31).contains(Int(parts[2]) ?? 0)
        if !text.isEmpty, !(digits && length && month && day) {
            map.reading.fault(
                map.place(of: key), "`\(key)` must be a date, not `\(text)`",
                hint: daysOptional ? "YYYY, YYYY-MM or YYYY-MM-DD" : "YYYY-MM-DD")
        }
        return text
    }
}
