import Classifier
import Glibc

/// Prints what a model makes of every line of standard input: the likeliest label, whether or not it is turned away; the
/// probability that the line is about any label; the confidence in what is said; and `out` for what is turned away.
@main
enum Main {
    static func main() throws {
        let path = CommandLine.arguments[1]
        guard let file = fopen(path, "r") else { fatalError("can't open \(path)") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 20)
        while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
        let model = try Model(decoding: bytes)
        let reader = Reader(model)
        while var line = readLine() {
            let named = line.withUTF8 { reader.name($0) }
            let label = named.label.map { model.labels[$0] } ?? ""
            print("\(label)\t\(named.inside)\t\(named.confidence)\t\(named.isOutside ? "out" : "in")")
        }
    }
}
