import Coach

/// Calls for eyes: the turns that matter, the scorecard, the figures.
struct TextReport: ReplayReport {
    static let id = "text"
    static let summary = "to read in a terminal"

    private let setting: ReportSetting
    private var summary = ReplaySummary()

    init(_ setting: ReportSetting) { self.setting = setting }

    mutating func take(_ piece: Replayed, _ sink: ([UInt8]) -> Void) {
        var page = TextPage(ink: setting.ink, width: setting.width)
        switch piece {
        case .call(let call):
            if summary.calls > 0 { page.gap() }
            summary.add(call)
            page.put(call)
        case .unreadable(let file, let reason, _): summary.add(file: file, reason: reason)
        case .end: if summary.calls > 1 { page.put(summary) }
        }
        if !page.text.isEmpty { sink(Array(page.text.utf8)) }
    }
}

extension TextPage {
    fileprivate mutating func put(_ replayed: ReplayedCall) {
        let call = replayed.call
        put(replayed.title, .strong)
        let facts = [
            replayed.name == nil ? nil : replayed.file, replayed.format,
            "\(call.turns.count) turn\(call.turns.count == 1 ? "" : "s")", call.length.map { CallTime.text($0) },
        ]
        put(facts.compactMap { $0 }.joined(separator: " · "), .label)
        for heard in call.turns where !heard.intents.isEmpty || !heard.findings.isEmpty { put(heard) }
        put(call.scorecard)
        if !replayed.expectations.isEmpty { put(replayed.expectations) }
        put(call.scorecard.figures)
    }

    private mutating func put(_ heard: HeardTurn) {
        let role = heard.turn.speaker == nil || heard.turn.role == .unknown ? "" : ", \(heard.turn.role.rawValue)"
        gap()
        put("\(heard.turn.place) · \(heard.turn.who)\(role)", .label, indent: 2)
        for intent in heard.intents {
            put("raised \(intent.intent), \(intent.answeredBy)", .accent, indent: 4)
            put("“\(intent.quote)”", indent: 6)
        }
        for finding in heard.findings { put(finding) }
    }

    private mutating func put(_ finding: Finding) {
        let style: Ink.Style = finding.isStanding ? .warning : .accent
        put(finding.title, style, lead: finding.kind.mark + " ", style, indent: 4)
        put("“\(finding.quote)”", indent: 6)
        put(finding.why, lead: "why: ", indent: 6)
        if let line = finding.doSay { put("“\(line)”", .strong, lead: finding.insteadWords + ": ", indent: 6) }
        if let turn = finding.correctedIn { put("taken back in turn \(turn)", .accent, indent: 6) }
    }

    private mutating func put(_ card: CallScorecard) {
        gap()
        put("Scorecard", .strong, indent: 2)
        if let refusal = card.refusal {
            put(refusal, indent: 4)
        } else if card.checks.isEmpty {
            put("buyers raised nothing that it asks about", indent: 4)
        }
        for raised in card.raised {
            put("\(raised.intent), raised in turn \(raised.turn)", indent: 4)
            for check in raised.checks {
                let evidence = check.evidence.map { " · \($0)" } ?? ""
                put(
                    check.name + evidence, lead: check.passed ? "yes  " : "no   ",
                    check.passed ? .accent : .warning, indent: 6)
            }
        }
    }

    private mutating func put(_ expectations: [ReplayedCall.Expectation]) {
        gap()
        put("Expected", .strong, indent: 2)
        for expectation in expectations {
            let heard = expectation.isMet ? "" : " · heard \(expectation.heard)"
            put(
                "turn \(expectation.turn): \(expectation.expected)\(heard)",
                lead: expectation.isMet ? "yes  " : "no   ", expectation.isMet ? .accent : .warning, indent: 4)
        }
    }

    private mutating func put(_ figures: TalkFigures) {
        gap()
        put("Figures", .strong, indent: 2)
        for figure in figures.words { put(figure.value, lead: figure.name + ": ", indent: 4) }
        if let caveat = figures.caveat { put(caveat, .label, indent: 4) }
    }

    fileprivate mutating func put(_ summary: ReplaySummary) {
        gap()
        put("\(summary.calls) calls", .strong)
        if !summary.unreadable.isEmpty { put("\(summary.unreadable.count) could not be read", .warning, indent: 2) }
        if summary.unmet > 0 { put("\(summary.unmet) not as expected", .warning, indent: 2) }
        if !summary.intents.isEmpty { put("raised most", .label, indent: 2) }
        for entry in summary.intents.prefix(8) { put("\(entry.count) × \(entry.intent)", indent: 4) }
        if !summary.dontSays.isEmpty { put("don't-says by rep", .label, indent: 2) }
        for entry in summary.dontSays { put("\(entry.rep): \(entry.count.words)", indent: 4) }
        if !summary.checks.isEmpty { put("yes to", .label, indent: 2) }
        for check in summary.checks { put("\(check.name): \(check.yes) of \(check.all)", indent: 4) }
    }
}
