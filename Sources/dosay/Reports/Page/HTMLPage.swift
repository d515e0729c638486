/// A page for a browser that needs nothing else: no script, no request, no font of its own.
struct HTMLPage {
    let title: String
    /// What kind of page it is, behind the title.
    let kind: String
    /// What "Skip to" leads to.
    let subject: String
    /// Beneath the title; as HTML.
    let facts: String
    /// What the list of links is called, and where they lead.
    let contents: (name: String, links: [(to: String, title: String)])
    /// As HTML.
    let main: String
    let footer: String
    /// Drawings that others on the page refer to; as HTML.
    var shapes = ""
    /// Rules that this kind of page needs beside the common ones.
    var style = ""

    var html: String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>\(Markup.escaped(title)) · \(kind)</title>
        <style>
        \(PageStyle.css)\(style)</style>
        </head>
        <body>
        <a class="skip" href="#main">Skip to \(subject)</a>
        \(shapes)
        <header class="top">
        <h1><bdi>\(Markup.escaped(title))</bdi></h1>
        <p class="meta">\(facts)</p>
        </header>
        \(nav)<main id="main" tabindex="-1">
        \(main)</main>
        <footer>
        <p>\(Markup.escaped(footer))</p>
        </footer>
        </body>
        </html>

        """
    }

    private var nav: String {
        guard !contents.links.isEmpty else { return "" }
        let items = contents.links.map { "<li><a href=\"\($0.to)\">\(Markup.escaped($0.title))</a></li>\n" }
        return "<nav aria-label=\"\(contents.name)\">\n<ol>\n\(items.joined())</ol>\n</nav>\n"
    }
}
