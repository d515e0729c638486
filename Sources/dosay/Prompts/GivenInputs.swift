import Glibc
import Shelf

/// A prompt's inputs, gathered from a file and the command line.
struct GivenInputs {
    /// More than this is no input of a prompt.
    private static let limit = 1 << 20

    private(set) var inputs: [String: PromptInput]
    /// Options that are no inputs.
    private(set) var faults: [Fault] = []

    /// - Parameters:
    ///   - file: The path of a JSON object; nil: none.
    ///   - texts: `key=value`; of a key that takes a list, every one is an element.
    ///   - json: `key=JSON`.
    /// - Throws: `Refused` or `Faults` for a file that can't be read.
    init(file: String?, texts: [String], json: [String], for prompt: Prompt) throws {
        inputs = [:]
        if let file {
            let bytes =
                file == "-"
                ? try Disk.read(STDIN_FILENO, named: "standard input", limit: Self.limit)
                : try Disk.read(file, limit: Self.limit)
            inputs = try PromptInput.read(bytes, file: file == "-" ? "standard input" : file)
        }
        var lists: [String: [PromptInput]] = [:]
        for option in texts {
            guard let (key, value) = pair(option, "--set") else { continue }
            switch prompt.inputs.first(where: { $0.name == key })?.type {
            case .array(let element): lists[key, default: []].append(PromptInput(value, as: element) ?? .text(value))
            case let type?: inputs[key] = PromptInput(value, as: type) ?? .text(value)
            case nil: inputs[key] = .text(value)
            }
        }
        for (key, items) in lists { inputs[key] = .list(items) }
        for option in json {
            guard let (key, value) = pair(option, "--set-json") else { continue }
            do {
                inputs[key] = try PromptInput.value(Array(value.utf8), named: "--set-json \(key)")
            } catch {
                faults += error.all
            }
        }
    }

    private mutating func pair(_ option: String, _ name: String) -> (key: String, value: String)? {
        guard let mark = option.firstIndex(of: "="), mark > option.startIndex else {
            faults.append(Fault(Place(name), "`\(option)` names no input", hint: "write \(name) key=value"))
            return nil
        }
        return (String(option[..<mark]), String(option[option.index(after: mark)...]))
    }
}
