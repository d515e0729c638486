/// A list with a bar an entry; the words beside a bar tell the same.
struct Bars {
    struct Bar {
        let name: String
        let count: Int
        /// What follows paler.
        var pale = 0
        /// What a whole bar stands for.
        let whole: Int
        let words: String
        /// More about it, below the bar; nil: nothing.
        var note: String?
    }

    let title: String
    /// Also the style's name.
    let id: String
    let bars: [Bar]
    /// What else the page's own id of it begins with, where there are several of a kind.
    var owner = ""
    /// The level of its heading.
    var level = 3

    /// Nothing for no bars.
    var html: String {
        guard !bars.isEmpty else { return "" }
        return """
            <section class="bars \(id)" aria-labelledby="\(owner)bars-\(id)">
            <h\(level) id="\(owner)bars-\(id)">\(title)</h\(level)>
            <ol>
            \(bars.map(item).joined())</ol>
            </section>

            """
    }

    private func item(_ bar: Bar) -> String {
        func percent(_ count: Int) -> String {
            "\((Double(count) / Double(max(1, bar.whole)) * 10_000).rounded() / 100)%"
        }
        let pale = "<rect class=\"pale\" x=\"\(percent(bar.count))\" width=\"\(percent(bar.pale))\" height=\"8\"/>"
        let note = bar.note.map { "\n<span class=\"evidence\">\(Markup.escaped($0))</span>" } ?? ""
        return """
            <li><span class="name"><bdi>\(Markup.escaped(bar.name))</bdi></span> <span class="count">\(bar.words)</span>
            <svg class="bar" width="100%" height="8" aria-hidden="true"><rect class="rail" width="100%" height="8"/>\
            <rect width="\(percent(bar.count))" height="8"/>\(bar.pale == 0 ? "" : pale)</svg>\(note)</li>

            """
    }
}
