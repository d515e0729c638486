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
        return HTMLPage(
            title: title, kind: "replay", subject: isSingle ? "the call" : "the calls",
            facts: isSingle ? CallArticle.facts(calls[0]) : overview.facts,
            contents: (isSingle ? "Parts of the call" : "Parts of the page", links(isSingle)), main: main,
            footer: "Heard with knowledge \(setting.knowledge), prompt \(setting.prompt).", shapes: CallPicture.signs
        ).html
    }

    /// Where to go: the parts of a call, or the calls.
    private func links(_ isSingle: Bool) -> [(to: String, title: String)] {
        isSingle
            ? CallArticle.parts(calls[0]).map { ("#call-1-\($0.id)", $0.title) } : CallsOverview.parts(calls.count)
    }
}
