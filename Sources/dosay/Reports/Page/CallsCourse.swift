/// Columns that show how calls went, one after the other. The table below them says the same in figures.
struct CallsCourse {
    let calls: [(title: String, dontSays: Int, others: Int)]

    private static let height = 110

    var html: String {
        let most = max(1, calls.map { $0.dontSays + $0.others }.max() ?? 0)
        let share = 100 / Double(max(1, calls.count))
        let step = max(1, (calls.count + 11) / 12)
        var out = ""
        for (at, call) in calls.enumerated() {
            func column(_ count: Int, above: Int, _ style: String) -> String {
                guard count > 0 else { return "" }
                let tall = Self.height * count / most
                let top = Self.height - tall - Self.height * above / most
                return "<rect class=\"\(style)\" x=\"\(percent((Double(at) + 0.18) * share))\" y=\"\(top + 16)\" "
                    + "width=\"\(percent(share * 0.64))\" height=\"\(tall)\"/>"
            }
            let all = call.dontSays + call.others
            let middle = percent((Double(at) + 0.5) * share)
            let words = "call \(at + 1), \(call.title): \(call.dontSays) don't-says, \(call.others) other faults"
            out += "<g><title>\(Markup.escaped(words))</title>"
            out += column(call.dontSays, above: 0, "fault") + column(call.others, above: call.dontSays, "other")
            if step == 1 {
                let top = Self.height - Self.height * all / most
                out += "<text x=\"\(middle)\" y=\"\(top + 11)\" text-anchor=\"middle\">\(all)</text>"
            }
            if at % step == 0 {
                out +=
                    "<text class=\"faint\" x=\"\(middle)\" y=\"\(Self.height + 32)\" text-anchor=\"middle\">\(at + 1)</text>"
            }
            out += "</g>\n"
        }
        return """
            <figure class="course">
            <svg role="img" aria-label="Faults left standing in each call; the table below has the figures" width="100%" height="\(Self.height + 38)">
            <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect class="hatch-ground" width="6" height="6"/><rect class="hatch-line" width="2" height="6"/></pattern></defs>
            \(out)<line class="axis" x1="0" x2="100%" y1="\(Self.height + 16)" y2="\(Self.height + 16)"/>
            </svg>
            <figcaption><span class="key"><svg width="14" height="14" aria-hidden="true"><rect class="fault" width="14" height="14"/></svg> don't-says left standing</span>
            <span class="key"><svg width="14" height="14" aria-hidden="true"><rect class="other" width="14" height="14"/></svg> other faults left standing</span></figcaption>
            </figure>

            """
    }

    private func percent(_ value: Double) -> String { "\((value * 100).rounded() / 100)%" }
}
