/// Columns that show how something went, one after the other. A table beside them says the same in figures.
struct Columns {
    struct Column {
        /// Below it.
        let label: String
        /// What it shows, in words.
        let title: String
        let solid: Double
        /// What stands on top of it.
        let hatched: Double
        /// How high it is, in words.
        let words: String
    }

    let columns: [Column]
    /// What is shown, for who doesn't see it.
    let alternative: String
    /// What the parts of a column stand for.
    let legend: (solid: String, hatched: String)
    /// How many labels fit beside one another on a phone.
    let mostLabels: Int

    private static let height = 110
    /// With more columns there is no room above each.
    private static let mostWords = 12

    /// How the upper part is filled; once a page.
    static let hatch = """
        <svg width="0" height="0" aria-hidden="true" focusable="false"><defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <rect class="hatch-ground" width="6" height="6"/><rect class="hatch-line" width="2" height="6"/></pattern>
        </defs></svg>

        """

    var html: String {
        let most = columns.map { $0.solid + $0.hatched }.max() ?? 0
        let share = 100 / Double(max(1, columns.count))
        let step = max(1, (columns.count + mostLabels - 1) / mostLabels)
        func tall(_ value: Double) -> Int { most > 0 ? Int(Double(Self.height) * value / most) : 0 }
        var out = ""
        for (at, column) in columns.enumerated() {
            func part(_ value: Double, above: Double, _ style: String) -> String {
                guard value > 0 else { return "" }
                let top = Self.height - tall(value) - tall(above)
                return "<rect class=\"\(style)\" x=\"\(percent((Double(at) + 0.18) * share))\" y=\"\(top + 16)\" "
                    + "width=\"\(percent(share * 0.64))\" height=\"\(tall(value))\"/>"
            }
            let middle = percent((Double(at) + 0.5) * share)
            out += "<g><title>\(Markup.escaped(column.title))</title>"
            out += part(column.solid, above: 0, "fault") + part(column.hatched, above: column.solid, "other")
            if columns.count <= Self.mostWords {
                let top = Self.height - tall(column.solid + column.hatched)
                out += "<text x=\"\(middle)\" y=\"\(top + 11)\" text-anchor=\"middle\">\(column.words)</text>"
            }
            if at % step == 0 {
                out +=
                    "<text class=\"faint\" x=\"\(middle)\" y=\"\(Self.height + 32)\" text-anchor=\"middle\">"
                    + "\(column.label)</text>"
            }
            out += "</g>\n"
        }
        return """
            <figure class="course">
            <svg role="img" aria-label="\(Markup.escaped(alternative))" width="100%" height="\(Self.height + 38)">
            \(out)<line class="axis" x1="0" x2="100%" y1="\(Self.height + 16)" y2="\(Self.height + 16)"/>
            </svg>
            <figcaption>\(key("fault", legend.solid))
            \(key("other", legend.hatched))</figcaption>
            </figure>

            """
    }

    private func key(_ style: String, _ words: String) -> String {
        "<span class=\"key\"><svg width=\"14\" height=\"14\" aria-hidden=\"true\">"
            + "<rect class=\"\(style)\" width=\"14\" height=\"14\"/></svg> \(words)</span>"
    }

    private func percent(_ value: Double) -> String { "\((value * 100).rounded() / 100)%" }
}
