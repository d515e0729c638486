import Coach

/// A call's scorecard on a page: what the buyers raised, and yes or no to each question.
struct CallChecks {
    let replayed: ReplayedCall
    let id: String

    var html: String {
        let card = replayed.call.scorecard
        var out = "<div class=\"cards\">\n"
        if let refusal = card.refusal {
            out += "<p class=\"empty\">\(Markup.escaped(refusal))</p>\n"
        } else if card.checks.isEmpty {
            out += "<p class=\"empty\">Buyers raised nothing that it asks about.</p>\n"
        }
        for raised in card.raised {
            let answers = raised.checks.map { answer($0.passed, $0.name, where: $0.evidence, turn: $0.turn) }
            out += list("\(raised.intent)", note: "raised in \(link(raised.turn, "turn \(raised.turn)"))", answers)
        }
        if !replayed.expectations.isEmpty {
            let answers = replayed.expectations.map { entry in
                answer(
                    entry.isMet, "turn \(entry.turn): \(entry.expected)",
                    where: entry.isMet ? nil : "heard \(entry.heard)", turn: entry.turn)
            }
            out += list("As expected", note: "", answers)
        }
        return out + "</div>\n" + figures(card.figures)
    }

    private func list(_ title: String, note: String, _ answers: [String]) -> String {
        """
        <div class="card">
        <p class="about"><b>\(Markup.escaped(title))</b> \(note)</p>
        <ul class="answers">
        \(answers.joined())</ul>
        </div>

        """
    }

    private func answer(_ isYes: Bool, _ words: String, where evidence: String?, turn: Int?) -> String {
        var out = "<li class=\"\(isYes ? "yes" : "no")\"><span class=\"answer\">\(isYes ? "yes" : "no")</span> "
        out += "<span>\(Markup.escaped(words))"
        if let evidence {
            let words = Markup.escaped(evidence)
            out += " <span class=\"evidence\">\(turn.map { link($0, words) } ?? words)</span>"
        }
        return out + "</span></li>\n"
    }

    /// - Parameter words: As HTML.
    private func link(_ turn: Int, _ words: String) -> String { "<a href=\"#\(id)-turn-\(turn)\">\(words)</a>" }

    private func figures(_ figures: TalkFigures) -> String {
        let items = figures.words.map { "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>\n" }.joined()
        let caveat = figures.caveat.map { "<p class=\"caveat\">\($0)</p>\n" } ?? ""
        return items.isEmpty ? "" : "<dl class=\"figures\">\n\(items)</dl>\n\(caveat)"
    }
}
