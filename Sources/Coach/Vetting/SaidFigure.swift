/// A figure as somebody might hold a rep to it: a number in digits, or a spelled one that measures something.
///
/// `Figure` tells which numbers cite a claim; here nothing that could be one may slip by.
struct SaidFigure: Hashable, Sendable {
    /// As it is compared: "4000" for "4,000", "4k" and "four thousand".
    let value: String
    /// The stem of what it measures, "$" or "%"; nil for a bare number.
    let unit: String?

    var isNumber: Bool { value.contains(where: \.isNumber) }

    /// Whether one vouches for the other: the same number of the same thing.
    func matches(_ other: SaidFigure) -> Bool {
        value == other.value && (unit == other.unit || !(isMeasured || other.isMeasured))
    }

    /// Whether it is money, a share or a time: nothing else is the same.
    private var isMeasured: Bool { unit.map { $0 == "$" || $0 == "%" || Self.spans.contains($0) } ?? false }

    static func all(in statement: Statement) -> [SaidFigure] {
        let (text, spoken) = (statement.text, statement.spoken)
        var figures: [SaidFigure] = []
        var past = 0
        for at in spoken.indices where at >= past {
            let hasDigit = text[spoken[at].range].contains(where: \.isNumber)
            guard let number = spoken[at].number else {
                let key = spoken[at].key
                // "v2", "24x7", "thousands": no number that can be read, and a figure all the same.
                if hasDigit { figures.append(SaidFigure(value: key, unit: nil)) }
                if amounts.contains(key) { figures.append(SaidFigure(value: key, unit: nil)) }
                continue
            }
            past = at + number.length
            let unit = unit(text, spoken, at, past)
            let isSmall = number.value <= 12 && !hasDigit
            guard !isSmall || unit.map({ $0 == "$" || $0 == "%" || rates.contains($0) }) ?? false else { continue }
            figures.append(SaidFigure(value: "\(number.value)", unit: unit))
        }
        return figures + durations(statement)
    }

    private static func unit(_ text: String, _ spoken: [Statement.Spoken], _ at: Int, _ past: Int) -> String? {
        let start = spoken[at].range.lowerBound
        let after = past < spoken.count ? spoken[past].key : ""
        if start > text.startIndex, "$€£".contains(text[text.index(before: start)]) || money.contains(after) {
            return "$"
        }
        if money.contains(after) { return "$" }
        if text[spoken[past - 1].range.upperBound...].first == "%" || shares.contains(after) { return "%" }
        return rates.contains(after) || counted.contains(after) ? after : nil
    }

    /// "Within weeks", "takes a few days": a time without a number.
    private static func durations(_ statement: Statement) -> [SaidFigure] {
        let spoken = statement.spoken
        return spoken.indices.compactMap { at in
            guard times.contains(spoken[at].key) else { return nil }
            let before = spoken[max(0, at - 3)..<at]
            guard before.contains(where: { leads.contains($0.key) }) else { return nil }
            return SaidFigure(value: spoken[at].key, unit: nil)
        }
    }

    private static func stems(_ words: String) -> Set<String> { Set(Statement(words).spoken.map(\.key)) }

    private static let money = stems("dollars euros pounds cents bucks grand usd")
    private static let shares = stems("percent percentage points per")
    private static let times = stems("minutes hours days weeks months years")
    private static let spans = stems("seconds minutes hours days weeks months quarters years times fold")
    private static let rates = stems(
        "seconds minutes hours days weeks months quarters years times fold out people engineers customers examples records gpus"
    )
    private static let counted = stems("documents pages users tokens models runs questions labelled labeled")
    /// Amounts that are no number, and are heard as one.
    private static let amounts = stems(
        "half double triple twice thrice dozens hundreds thousands millions billions tenfold")
    private static let leads = stems("take takes took in within under about only than few couple several matter after")
}
