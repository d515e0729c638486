import ArgumentParser
import Coach
import Shelf

/// `dosay classify`: many statements, one line out for each.
struct Classify: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, tsv }

    static let configuration = CommandConfiguration(
        commandName: "classify", abstract: "Names the intent of every line.",
        discussion: "Reads lines of text, or JSON lines with a `text` whose other fields pass through; writes one line "
            + "for each, in order. A line that can't be read yields its number and the reason, and exit code 3 at the end.")

    @Option(help: "What comes out: jsonl or tsv.")
    var format = Format.jsonl
    @OptionGroup var shelf: ShelfOptions
    @Argument(help: ArgumentHelp("Files to read; - or nothing: standard input.", valueName: "file"))
    var files: [String] = []

    func run() throws {
        let opened = try shelf.workplace().open()
        let regimes = Dictionary(
            opened.knowledge.intents.compactMap { intent in
                opened.knowledge.table.rule(for: intent.id, [:])?.regime.map { (intent.id, $0) }
            }, uniquingKeysWith: { $1 })
        var records = Records()
        var sawFault = false
        var out: [UInt8] = []
        try Records.each(of: files) { number, file, line in
            switch records.record(line) {
            case .plain(let text): out += answer(text, nil, opened.ears, regimes)
            case .json(let fields, let text): out += answer(text, fields, opened.ears, regimes)
            case .blank: out += answer("", nil, opened.ears, regimes)
            case .unreadable(let problem):
                sawFault = true
                out += fault(problem, number)
                Output.note("\(file):\(number):1: \(problem)")
            }
            out.append(UInt8(ascii: "\n"))
            if out.count >= 1 << 16 {
                Output.write(out)
                out.removeAll(keepingCapacity: true)
            }
        }
        Output.write(out)
        if sawFault { throw Failure.unreadable("some lines couldn't be read") }
    }

    private func answer(_ text: String, _ fields: JSONLine?, _ ears: Ears, _ regimes: [String: String]) -> [UInt8] {
        let heard = ears.name(text)
        let regime = regimes[heard.intent]
        switch format {
        case .jsonl:
            let said: [(String, JSON)] = [
                ("intent", .text(heard.intent)), ("confidence", .fraction(heard.confidence)),
                ("regime", .optional(regime)),
            ]
            return (fields?.merging(said) ?? .object([("text", .text(text))] + said)).bytes()
        case .tsv:
            let confidence = JSON.fraction(heard.confidence).line
            return Array("\(heard.intent)\t\(confidence)\t\(regime ?? "")".utf8)
        }
    }

    private func fault(_ problem: String, _ line: Int) -> [UInt8] {
        switch format {
        case .jsonl: JSON.object([("line", .integer(line)), ("error", .text(problem))]).bytes()
        case .tsv: Array("error\t\t\(problem)".utf8)
        }
    }
}
