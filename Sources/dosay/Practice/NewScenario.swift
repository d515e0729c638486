import Coach
import Glibc
import Shelf

/// A file for a scenario that didn't exist before: whatever has its name already stays as it is.
struct NewScenario {
    /// `-` is standard output.
    let path: String

    /// - Parameter output: What was asked for; nil: a file in the current folder, named after the id.
    init(_ output: String?, id: String) { path = output ?? "\(id).yaml" }

    /// The id that a file of a name needs among the scenarios of the knowledge; nil where the name tells none.
    static func id(for output: String?) -> String? {
        guard let output, output != "-" else { return nil }
        let name = output.split(separator: "/").last.map { String($0) } ?? output
        return (name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name).slug
    }

    var isTaken: Bool { path != "-" && Disk.exists(path) }

    /// Why nothing can be written.
    var refusal: String { "\(path) is there already, and stays as it is; name another file with --output" }

    /// - Throws: `Failure` when something has the name already, `Refused` when it can't be written.
    func write(_ text: ScenarioText) throws {
        guard path != "-" else { return Output.write(text.text.utf8) }
        do throws(Refused) {
            try Disk.create(path, with: Array(text.text.utf8))
        } catch {
            if error.code == EEXIST { throw Failure.usage(refusal) }
            throw error
        }
        let named = path.contains("/") ? path : "./\(path)"
        Output.note("dosay: \(path) is written; dosay practice \(named) plays it")
    }
}
