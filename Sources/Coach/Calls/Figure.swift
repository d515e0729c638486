/// A number with its unit, as it is said or written: "$50 million", "fifty million dollars", "80%", "80 percent".
struct Figure: Hashable {
    enum Unit: Hashable { case dollars, percent, plain }

    let value: Int
    let unit: Unit

    /// The figures of a text that say something: small bare numbers and years don't. A number with a fraction is none,
    /// rather than two others.
    static func all(in text: String) -> [Figure] { all(in: Statement(text)) }

    /// The same of a text that was cut into words already.
    static func all(in statement: Statement) -> [Figure] {
        let (text, spoken) = (statement.text, statement.spoken)
        return spoken.indices.compactMap { at in
            guard let number = spoken[at].number else { return nil }
            let after = at + number.length < spoken.count ? spoken[at + number.length].key : ""
            let end = spoken[at + number.length - 1].range.upperBound
            let start = spoken[at].range.lowerBound
            guard !isFraction(text[..<start].suffix(2).reversed()), !isFraction(text[end...].prefix(2)) else {
                return nil
            }
            let before = start > text.startIndex ? text[text.index(before: start)] : " "
            let unit: Unit =
                if before == "$" || after == "dollar" {
                    .dollars
                } else if text[end...].first == "%" || after == "percent" {
                    .percent
                } else {
                    .plain
                }
            let isTelling = unit != .plain || (number.value >= 1_000 && !(1_900...2_100).contains(number.value))
            return isTelling ? Figure(value: number.value, unit: unit) : nil
        }
    }

    /// Whether a number goes on beyond a point, on the side that these two characters begin.
    private static func isFraction(_ side: some Sequence<Character>) -> Bool {
        var side = side.makeIterator()
        return side.next() == "." && side.next()?.isNumber == true
    }
}
