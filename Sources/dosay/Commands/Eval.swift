import ArgumentParser
import Coach
import Shelf

/// `dosay eval`: how well labelled statements are heard.
struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Measures the hearing on labelled lines.",
        discussion: "Lines are JSON with `text` and `intent`, optionally `also`, `regime` and `regime_also`.")

    @Flag(help: "The figures as one JSON object.")
    var json = false
    @OptionGroup var shared: SharedOptions
    @Argument(help: ArgumentHelp("Files to read; - : standard input.", valueName: "file"))
    var files: [String]

    func run() throws {
        let opened = try shared.workplace().open()
        var card = Scorecard(outside: Intent.outside)
        var faults: [Fault] = []
        var records = Records()
        try Records.each(of: files) { number, file, line in
            switch records.record(line) {
            case .blank: break
            case .json(let fields, let text):
                guard let intent = fields.text("intent") else {
                    faults.append(Fault(Place(file, line: number, column: 1), "there is no `intent`"))
                    return
                }
                if opened.knowledge.intent(intent) == nil {
                    faults.append(
                        Fault(
                            Place(file, line: number, column: 1), "unknown intent `\(intent)`",
                            hint: Suggestion.hint(for: intent, among: opened.knowledge.intents.map(\.id))))
                }
                let heard = opened.ears.name(text)
                card.add(
                    Scorecard.Case(
                        text: text, intent: intent, also: fields.texts("also"), regime: fields.text("regime"),
                        regimeAlso: fields.texts("regime_also"), heardIntent: heard.intent,
                        heardRegime: opened.knowledge.table.rule(for: heard.intent, [:])?.regime,
                        confidence: heard.confidence, hasRegime: fields.has("regime") || intent == Intent.outside))
            case .plain, .unreadable:
                faults.append(
                    Fault(Place(file, line: number, column: 1), "not a JSON line with `text` and `intent`"))
            }
        }
        if json { Output.line(self.json(card).line) } else { report(card) }
        guard faults.isEmpty else { throw Faults(faults) }
    }

    private func json(_ card: Scorecard) -> JSON {
        func fraction(_ value: Double?) -> JSON { value.map { .fraction($0) } ?? .null }
        return .object([
            ("n", .integer(card.count)), ("intent_accuracy", fraction(card.intentAccuracy)),
            ("intent_accept", fraction(card.intentAccept)), ("regime_accuracy", fraction(card.regimeAccuracy)),
            ("regime_accept", fraction(card.regimeAccept)), ("oos_recall", fraction(card.outsideRecall)),
            ("oos_precision", fraction(card.outsidePrecision)), ("in_scope_rejected", fraction(card.rejected)),
            ("calibration_error", fraction(card.calibrationError)),
            (
                "confusions",
                .list(
                    card.confusions.map {
                        .object([("intent", .text($0.intent)), ("heard", .text($0.heard)), ("texts", .texts($0.texts))])
                    })
            ),
            (
                "intents",
                .list(
                    card.intents.map {
                        .object([
                            ("intent", .text($0.intent)), ("n", .integer($0.count)), ("recall", fraction($0.recall)),
                            ("precision", fraction($0.precision)),
                        ])
                    })
            ),
        ])
    }

    private func report(_ card: Scorecard) {
        func percent(_ value: Double?) -> String { value.map { "\(JSON.fraction($0 * 100).line) %" } ?? "–" }
        let figures = [
            ("statements", "\(card.count)"), ("intent accuracy", percent(card.intentAccuracy)),
            ("intent accept", percent(card.intentAccept)), ("regime accuracy", percent(card.regimeAccuracy)),
            ("regime accept", percent(card.regimeAccept)), ("out-of-scope recall", percent(card.outsideRecall)),
            ("out-of-scope precision", percent(card.outsidePrecision)),
            ("in scope turned away", percent(card.rejected)),
            ("calibration error", percent(card.calibrationError)),
        ]
        for (name, value) in figures { Output.line(name + String(repeating: " ", count: 24 - name.count) + value) }
        guard !card.confusions.isEmpty else { return }
        Output.line("\nworst confusions")
        for confusion in card.confusions.prefix(10) {
            Output.line("  \(confusion.texts.count) × \(confusion.intent) heard as \(confusion.heard)".inert)
            for text in confusion.texts.prefix(3) { Output.line("      \(text.inert)") }
        }
    }
}
