import ArgumentParser
import Coach
import Shelf

/// `dosay classify`: many statements, one line out for each.
struct Classify: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, tsv }

    static let configuration = CommandConfiguration(
        commandName: "classify", abstract: "Names the intent of every line.",
        discussion: "Reads lines of text, or JSON lines with a `text` whose other fields pass through; writes one line "
            + "for each, in order. A line that can't be read yields its number and the reason, and exit code 3 at the end."
    )

    @Option(help: "What comes out: jsonl or tsv.")
    var format = Format.jsonl
    @Option(help: ArgumentHelp("A model that dosay train made, instead of the knowledge.", valueName: "file"))
    var model: String?
    @OptionGroup var shared: SharedOptions
    @Argument(help: ArgumentHelp("Files to read; - or nothing: standard input.", valueName: "file"))
    var files: [String] = []

    func run() throws {
        let listener = try Listener(shared, model: model)
        var records = Records()
        var sawFault = false
        // Answers wait for more only while there is input to read: whoever asks line by line gets them line by line.
        let out = Pending()
        defer { out.flush() }
        try Records.each(of: files, beforeWaiting: out.flush) { number, file, line in
            switch records.record(line) {
            case .plain(let text): out.bytes += answer(text, nil, listener)
            case .json(let fields, let text): out.bytes += answer(text, fields, listener)
            case .blank: out.bytes += answer("", nil, listener)
            case .unreadable(let problem):
                sawFault = true
                out.bytes += fault(problem, number)
                Output.note("\(file):\(number):1: \(problem)")
            }
            out.bytes.append(UInt8(ascii: "\n"))
        }
        if sawFault { throw Failure.unreadable("some lines couldn't be read") }
    }

    /// Results that are not written yet.
    private final class Pending {
        var bytes: [UInt8] = []

        func flush() {
            Output.write(bytes)
            bytes.removeAll(keepingCapacity: true)
        }
    }

    private func answer(_ text: String, _ fields: JSONLine?, _ listener: Listener) -> [UInt8] {
        let heard = listener.ears.name(text)
        let regime = listener.regime(of: heard.intent)
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
