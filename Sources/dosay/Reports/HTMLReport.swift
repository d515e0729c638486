import Coach

/// One page for a browser that needs nothing else: no script, no request, no font of its own.
struct HTMLReport: ReplayReport {
    static let id = "html"
    static let summary = "one page for a browser, to read offline or print"

    private let setting: ReportSetting
    private var overview = CallsOverview()
    private var calls: [ReplayedCall] = []

    init(_ setting: ReportSetting) { self.setting = setting }

    mutating func take(_ piece: Replayed, _ sink: ([UInt8]) -> Void) {
        switch piece {
        case .call(let call):
            calls.append(call)
            overview.add(call)
        case .unreadable(let file, let reason, _): overview.add(file: file, reason: reason)
        case .end: sink(Array(page.utf8))
        }
    }

    private var page: String {
        let isSingle = calls.count == 1
        let title = isSingle ? calls[0].title : "\(calls.count) calls"
        let level = isSingle ? 2 : 3
        var main = isSingle ? overview.unreadable : overview.html
        for (at, call) in calls.enumerated() {
            let article = CallArticle(replayed: call, number: at + 1, level: level)
            main += isSingle ? article.content : article.html
        }
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>\(Markup.escaped(title)) · replay</title>
            <style>
            \(PageStyle.css)</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to \(isSingle ? "the call" : "the calls")</a>
            \(CallPicture.signs)
            <header class="top">
            <h1><bdi>\(Markup.escaped(title))</bdi></h1>
            <p class="meta">\(isSingle ? CallArticle.facts(calls[0]) : overview.facts)</p>
            </header>
            \(contents(isSingle))<main id="main" tabindex="-1">
            \(main)</main>
            <footer>
            <p>Heard with knowledge \(Markup.escaped(setting.knowledge)), prompt \(Markup.escaped(setting.prompt)).</p>
            </footer>
            </body>
            </html>

            """
    }

    /// Where to go: the parts of a call, or the calls.
    private func contents(_ isSingle: Bool) -> String {
        let links =
            isSingle
            ? CallArticle.parts(calls[0]).map { ("#call-1-\($0.id)", $0.title) }
            : CallsOverview.parts(calls.count)
        guard !links.isEmpty else { return "" }
        let items = links.map { "<li><a href=\"\($0.0)\">\($0.1)</a></li>\n" }.joined()
        return
            "<nav aria-label=\"\(isSingle ? "Parts of the call" : "Parts of the page")\">\n<ol>\n\(items)</ol>\n</nav>\n"
    }
}
