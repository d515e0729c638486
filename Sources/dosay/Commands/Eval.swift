import ArgumentParser
import Classifier
import Coach
import Shelf

/// `dosay eval`: how well labelled statements are heard.
struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Measures the hearing on labelled lines.",
        discussion: "Lines are JSON with `text` and `intent`, optionally `also`, `regime` and `regime_also`.")

    @Flag(help: "The figures as one JSON object.")
    var json = false
    @Option(help: ArgumentHelp("A model that dosay train made, instead of the knowledge.", valueName: "file"))
    var model: String?
    @Option(help: ArgumentHelp("The label of what is out of scope.", valueName: "label"))
    var outside = Intent.outside
    @Option(help: ArgumentHelp("What eval --json said earlier: says what has changed since.", valueName: "file"))
    var against: String?
    @Option(
        help: ArgumentHelp("Each line is named by a model trained on the others, in so many parts.", valueName: "k"))
    var crossValidate: Int?
    @OptionGroup var shared: SharedOptions
    @Argument(help: ArgumentHelp("Files to read; - : standard input.", valueName: "file"))
    var files: [String]

    func validate() throws {
        if let crossValidate, crossValidate < 2 { throw ValidationError("--cross-validate takes at least 2 parts.") }
        if crossValidate != nil, model != nil { throw ValidationError("--cross-validate trains its own models.") }
    }

    func run() throws {
        let earlier = try against.map { try EarlierEval(reading: $0) }
        let labelled = try LabelledLines(files, outside: outside)
        var faults = labelled.faults
        var card = Scorecard(outside: Intent.outside)
        if let crossValidate {
            let examples = labelled.lines.map { Example(text: $0.text, label: $0.intent) }
            let outside = examples.contains { $0.label == Intent.outside } ? Intent.outside : nil
            let held = CrossValidation.run(
                examples, folds: crossValidate, Training(outside: outside, concepts: try shared.setting.concepts()),
                perform: Cores.perform)
            for (line, held) in zip(labelled.lines, held) {
                let named = held.isOutside ? Intent.outside : held.label
                card.add(entry(line, Ears.Alternative(intent: named, confidence: held.probability), regime: nil))
            }
        } else {
            let listener = try Listener(shared.setting, model: model)
            let labels = Set(listener.labels)
            for line in labelled.lines {
                if !labels.contains(line.intent) {
                    faults.append(
                        Fault(
                            line.place, "unknown intent `\(line.intent)`",
                            hint: Suggestion.hint(for: line.intent, among: labels)))
                }
                let heard = listener.ears.name(line.text)
                card.add(entry(line, heard, regime: listener.regime(of: heard.intent)))
            }
        }
        if json { Output.line(self.json(card).line) } else { report(card) }
        if let earlier { Output.note(earlier.changes(to: card)) }
        guard faults.isEmpty else { throw Faults(faults) }
    }

    private func entry(_ line: LabelledLines.Line, _ heard: Ears.Alternative, regime: String?) -> Scorecard.Case {
        // Only the knowledge says which regime answers what.
        let knowsRegimes = model == nil && crossValidate == nil
        return Scorecard.Case(
            text: line.text, intent: line.intent, also: line.fields.texts("also"), regime: line.fields.text("regime"),
            regimeAlso: line.fields.texts("regime_also"), heardIntent: heard.intent, heardRegime: regime,
            confidence: heard.confidence,
            hasRegime: knowsRegimes && (line.fields.has("regime") || line.intent == Intent.outside))
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
