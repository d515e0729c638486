import Coach

/// Something heard in a turn, as it stands beside the turn.
struct MarginNote {
    /// How it looks; nothing is told by colour alone.
    enum Tone: String {
        case fault, back, good, asked, raised

        var sign: String {
            switch self {
            case .fault: "✗"
            case .back: "↩"
            case .good: "✓"
            case .asked: "?"
            case .raised: "◆"
            }
        }
    }

    /// Counts from 1 within a call.
    let number: Int
    let tone: Tone
    let title: String
    let quote: String
    private let detail: String

    /// What was heard in a turn, numbered on.
    static func notes(_ heard: HeardTurn, counting number: inout Int) -> [MarginNote] {
        var notes: [MarginNote] = []
        for intent in heard.intents {
            number += 1
            let sure = Int((intent.confidence * 100).rounded())
            notes.append(
                MarginNote(
                    number: number, tone: .raised, title: "raised \(intent.intent)", quote: intent.quote,
                    detail: "<p>\(Markup.escaped(intent.answeredBy)) <span class=\"aside\">\(sure) % sure</span></p>\n")
            )
        }
        for finding in heard.findings {
            number += 1
            notes.append(
                MarginNote(
                    number: number, tone: finding.tone, title: finding.title, quote: finding.quote,
                    detail: detail(finding)))
        }
        return notes
    }

    private static func detail(_ finding: Finding) -> String {
        var detail = "<p>\(Markup.escaped(finding.why))</p>\n"
        if let line = finding.doSay {
            detail += "<p class=\"instead\"><b>\(finding.insteadWords)</b> “\(Markup.escaped(line))”</p>\n"
        }
        if let turn = finding.correctedIn { detail += "<p class=\"taken\">taken back in turn \(turn)</p>\n" }
        return detail
    }

    /// - Parameters:
    ///   - id: The call's.
    ///   - turn: What was said; words that aren't marked in it are quoted.
    func html(_ id: String, beside turn: String) -> String {
        let quoted =
            quote.isEmpty || turn.firstRange(of: quote) != nil
            ? "" : "<p class=\"aside\">“\(Markup.escaped(quote))”</p>\n"
        return """
            <li id="\(id)-note-\(number)" class="note \(tone.rawValue)">
            <p class="kind"><span class="number">\(number)</span> <span class="sign" aria-hidden="true">\(tone.sign)</span> \(Markup.escaped(title))</p>
            \(quoted)\(detail)</li>

            """
    }
}

extension Finding {
    /// How it looks on a page.
    var tone: MarginNote.Tone {
        switch kind {
        case .dontSay, .missedQuestion, .wrongRegime, .staleClaim: isStanding ? .fault : .back
        case .doSay: .good
        case .question: .asked
        }
    }
}
