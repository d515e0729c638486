import Classifier
import Coach
import Glibc
import Shelf

/// Names lines one after the other, and keeps the answers until they are asked for.
///
/// `@unchecked`, because the compiler can't see who calls: each clerk answers one piece at a time, and its answers are taken when all
/// pieces are done.
final class Clerk: @unchecked Sendable {
    /// What comes out.
    enum Format: String, CaseIterable { case jsonl, tsv }

    private let ears: Ears
    private let reader: Reader
    private let format: Format
    /// What comes before and after the confidence, for each label, and last for what is out of scope.
    private let before: [[UInt8]]
    private let after: [[UInt8]]
    private(set) var answers: [UInt8] = []
    /// What couldn't be read: the lines, and why.
    private(set) var faults: [(line: Int, problem: String)] = []

    init(_ listener: Listener, _ format: Format) {
        ears = listener.ears
        reader = Reader(listener.ears.model)
        self.format = format
        let intents = listener.ears.model.labels + [Intent.outside]
        let regimes = intents.map(listener.regime)
        switch format {
        case .jsonl:
            before = intents.map { Array("\"intent\": \(JSON.text($0).line), \"confidence\": ".utf8) }
            after = regimes.map { Array(", \"regime\": \(JSON.optional($0).line)}\n".utf8) }
        case .tsv:
            before = intents.map { Array("\($0)\t".utf8) }
            after = regimes.map { Array("\t\($0 ?? "")\n".utf8) }
        }
    }

    /// Forgets the answers.
    func clear() {
        answers.removeAll(keepingCapacity: true)
        faults.removeAll()
    }

    /// Answers some lines.
    ///
    /// - Parameters:
    ///   - first: The number of the first.
    ///   - isJSON: Whether they are JSON lines.
    func answer(_ lines: UnsafeBufferPointer<UInt8>, first: Int, isJSON: Bool) {
        var number = first
        var start = 0
        while start < lines.count {
            let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(lines)[start...])
            let found = rest.baseAddress.flatMap { memchr($0, 0x0A, rest.count) }
            let end =
                found.flatMap { found in rest.baseAddress.map { start + $0.distance(to: UnsafeRawPointer(found)) } }
                ?? lines.count
            let past = end > start && lines[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
            answer(UnsafeBufferPointer(rebasing: lines[start..<past]), number, isJSON: isJSON)
            number += 1
            start = end + 1
        }
    }

    private func answer(_ line: UnsafeBufferPointer<UInt8>, _ number: Int, isJSON: Bool) {
        if isJSON, line.contains(where: { $0 != 0x20 && $0 != 0x09 }) {
            answerJSON(Array(line), number)
        } else {
            answerPlain(line)
        }
    }

    private func answerPlain(_ line: UnsafeBufferPointer<UInt8>) {
        if format == .jsonl {
            answers += "{\"text\": ".utf8
            if line.allSatisfy(isPlain) {
                answers.append(UInt8(ascii: "\""))
                answers += line
                answers.append(UInt8(ascii: "\""))
            } else {
                let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
                answers += JSON.text(isBlank ? "" : SpokenInput.text(line)).bytes()
            }
            answers += ", ".utf8
        }
        name(line)
    }

    /// Whether a byte stands for itself in a JSON string, and steers nothing.
    private func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private func answerJSON(_ line: [UInt8], _ number: Int) {
        do {
            let places = try JSONLine.places(in: line)
            guard let text = places.last(where: { line[$0.name].elementsEqual("\"text\"".utf8) })?.value,
                line[text.lowerBound] == UInt8(ascii: "\""), isSimple(line, places)
            else { return try answerJSON(JSONLine(line), number) }
            if format == .jsonl {
                answers.append(UInt8(ascii: "{"))
                for place in places {
                    answers += line[place.name]
                    answers += ": ".utf8
                    answers += line[place.value]
                    answers += ", ".utf8
                }
            }
            line.withUnsafeBufferPointer {
                name(UnsafeBufferPointer(rebasing: $0[text.lowerBound + 1..<text.upperBound - 1]))
            }
        } catch {
            fault("not a JSON object: \(error)", number)
        }
    }

    /// Whether a line can be taken over as it is: no escapes, nothing that could steer, none of our own fields, none twice.
    private func isSimple(_ line: [UInt8], _ places: [(name: Range<Int>, value: Range<Int>)]) -> Bool {
        guard line.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else { return false }
        return places.indices.allSatisfy { at in
            let name = line[places[at].name]
            return !Clerk.own.contains { name.elementsEqual($0) }
                && !places[..<at].contains { line[$0.name].elementsEqual(name) }
        }
    }

    private static let own = ["\"intent\"", "\"confidence\"", "\"regime\""].map { Array($0.utf8) }

    private func answerJSON(_ fields: JSONLine, _ number: Int) {
        guard var text = fields.text("text") else { return fault("there is no `text`", number) }
        let (label, confidence) = text.withUTF8 { ears.name($0, reader) }
        let intent = label.map { ears.model.labels[$0] } ?? Intent.outside
        switch format {
        case .jsonl:
            let regime = after[label ?? after.count - 1]
            answers += fields.merging([
                ("intent", .text(intent)), ("confidence", .fraction(confidence)),
                ("regime", .raw(Array(regime.dropFirst(", \"regime\": ".utf8.count).dropLast(2)))),
            ]).bytes()
            answers.append(UInt8(ascii: "\n"))
        case .tsv: append(label, confidence)
        }
    }

    private func name(_ text: UnsafeBufferPointer<UInt8>) {
        let (label, confidence) = ears.name(text, reader)
        append(label, confidence)
    }

    private func append(_ label: Int?, _ confidence: Double) {
        let label = label ?? before.count - 1
        answers += before[label]
        JSON.append(fraction: confidence, to: &answers)
        answers += after[label]
    }

    /// Answers a line that can't be taken.
    func fault(_ problem: String, _ line: Int) {
        faults.append((line, problem))
        switch format {
        case .jsonl: answers += JSON.object([("line", .integer(line)), ("error", .text(problem))]).bytes()
        case .tsv: answers += "error\t\t\(problem)".utf8
        }
        answers.append(UInt8(ascii: "\n"))
    }
}
