import ArgumentParser
import Classifier
import Coach
import Shelf

/// `dosay train`: a model of one's own.
struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Trains a model on labelled lines, for classify and eval.",
        discussion: "Lines are JSON with `text` and `intent`.")

    @Option(help: ArgumentHelp("The file to write the model to.", valueName: "model"))
    var output: String
    @Option(help: ArgumentHelp("The label of what is out of scope.", valueName: "label"))
    var outside = Intent.outside
    @Option(
        help: ArgumentHelp(
            "Units of a network that learns beside the linear weights, for half a point of accuracy; with 0 the model "
                + "is half the size and twice as fast.", valueName: "n"))
    var hidden = 48
    @OptionGroup var shared: SharedOptions
    @Argument(help: ArgumentHelp("Files to read; - : standard input.", valueName: "file"))
    var files: [String]

    func validate() throws {
        guard (0...1_024).contains(hidden) else { throw ValidationError("--hidden takes 0 to 1024.") }
    }

    func run() throws {
        let labelled = try LabelledLines(files, outside: outside)
        guard labelled.faults.isEmpty else { throw Faults(labelled.faults) }
        let examples = labelled.lines.map { Example(text: $0.text, label: $0.intent) }
        let labels = Set(examples.map(\.label)).subtracting([Intent.outside])
        guard labels.count > 1 else {
            throw Failure.unreadable(
                "there \(labels.count == 1 ? "is one label" : "are no labels"); it takes at least two")
        }
        let counts = Dictionary(grouping: examples, by: \.label).mapValues(\.count)
        let single = counts.filter { $0.value == 1 }.keys.sorted()
        if !single.isEmpty {
            Output.note("dosay: one line alone can't be learned from well: \(single.joined(separator: ", "))")
        }
        let training = Training(
            outside: counts[Intent.outside] == nil ? nil : Intent.outside, concepts: try shared.setting.concepts(),
            hidden: hidden)
        let model = Model.train(examples, training, perform: Cores.perform)
        try ModelFile.write(model, to: output)
        Output.line("\(output): \(labels.count) labels from \(examples.count) statements".inert)
    }
}
