import Coach

/// A dot for each practice at the height of its score, and a line for the mean of five.
///
/// Along the chart everything is measured in percent and up it in pixels, so that it is as wide as the page and its
/// letters stay as large as the page's.
struct ScoresChart {
    let practices: [RepProgress.Practised]
    /// All ids in it begin with it.
    let id: String
    /// What it shows, in words.
    let words: String

    private static let height = 130
    /// So many days fit below it on a phone.
    private static let mostLabels = 6

    var html: String {
        """
        <figure class="course">
        <svg class="scale" role="img" aria-labelledby="\(id)-chart" aria-describedby="\(id)-chart-words" width="100%" height="\(Self.height + 36)">
        <title id="\(id)-chart">Scores over time, and their running mean</title>
        <desc id="\(id)-chart-words">\(Markup.escaped(words))</desc>
        \(grid)\(mean)\(dots)</svg>
        <figcaption>\(legend)</figcaption>
        </figure>

        """
    }

    private var grid: String {
        [1, 0.5, 0].map { share in
            let y = y(share)
            return "<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"\(y)\" y2=\"\(y)\"/>"
                + "<text class=\"faint\" x=\"-6\" y=\"\(y + 4)\" text-anchor=\"end\">\(share.percent)</text>\n"
        }.joined()
    }

    private var mean: String {
        zip(practices.indices, practices.indices.dropFirst()).compactMap { before, at in
            guard let from = practices[before].mean, let to = practices[at].mean else { return nil }
            return "<line class=\"mean\" x1=\"\(x(before))\" y1=\"\(y(from))\" x2=\"\(x(at))\" y2=\"\(y(to))\"/>\n"
        }.joined()
    }

    private var dots: String {
        let step = max(1, (practices.count + Self.mostLabels - 1) / Self.mostLabels)
        return practices.enumerated().map { at, practice in
            let result = practice.result
            let label =
                at % step > 0
                ? ""
                : "<text class=\"faint\" x=\"\(x(at))\" y=\"\(Self.height + 32)\" text-anchor=\"middle\">"
                    + "\(result.at.date.dropFirst(5))</text>\n"
            guard let share = result.score.share else { return label }
            let words =
                "\(result.at.date), \(result.scenario): \(result.score.words), \(share.percent), \(result.outcome.words)"
            let style = result.outcome == .won ? "" : " class=\"open\""
            return "<circle\(style) cx=\"\(x(at))\" cy=\"\(y(share))\" r=\"\(practices.count > 60 ? 2 : 4)\">"
                + "<title>\(Markup.escaped(words))</title></circle>\n\(label)"
        }.joined()
    }

    private var legend: String {
        func key(_ shape: String, _ words: String) -> String {
            "<span class=\"key\"><svg width=\"14\" height=\"14\" aria-hidden=\"true\">\(shape)</svg> \(words)</span>\n"
        }
        return key("<circle cx=\"7\" cy=\"7\" r=\"4\"/>", "a practice that was won")
            + key("<circle class=\"open\" cx=\"7\" cy=\"7\" r=\"4\"/>", "one that wasn't")
            + (practices.count > 1
                ? key("<line class=\"mean\" x1=\"0\" x2=\"14\" y1=\"7\" y2=\"7\"/>", "mean of the last five") : "")
    }

    private func x(_ at: Int) -> String {
        "\(((Double(at) + 0.5) / Double(max(1, practices.count)) * 10_000).rounded() / 100)%"
    }

    private func y(_ share: Double) -> Int { 8 + Int((Double(Self.height) * (1 - share)).rounded()) }
}
