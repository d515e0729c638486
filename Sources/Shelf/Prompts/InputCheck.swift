/// Holds inputs against what a prompt declares.
struct InputCheck {
    /// What to call the inputs in faults: the prompt's label.
    let label: String
    private(set) var faults: [Fault] = []

    init(_ inputs: [String: PromptInput], for prompt: Prompt) {
        label = prompt.label
        fields(inputs, prompt.inputs, within: "")
    }

    private mutating func fault(_ problem: String, hint: String?) {
        faults.append(Fault(Place(label), problem, hint: hint))
    }

    private mutating func fields(_ inputs: [String: PromptInput], _ fields: [PromptField], within path: String) {
        for name in inputs.keys.sorted() where !fields.contains(where: { $0.name == name }) {
            let known = fields.map(\.name)
            fault(
                "no input `\(path)\(name)`",
                hint: Suggestion.hint(for: name, among: known) ?? "it takes \(known.joined(separator: ", "))")
        }
        for field in fields {
            if let input = inputs[field.name] {
                value(input, field.type, at: path + field.name)
            } else if !field.isOptional {
                fault(
                    "the input `\(path)\(field.name)` is missing",
                    hint: "it is \(field.inWords)")
            }
        }
    }

    private mutating func value(_ input: PromptInput, _ type: PromptType, at path: String) {
        switch (type, input) {
        case (.string, .text), (.boolean, .boolean), (.number, .number): break
        case (.integer, .number(let number)) where number == number.rounded(): break
        case (.choice(let words), .text(let word)) where words.contains(word): break
        case (.choice(let words), .text(let word)):
            fault("`\(path)` can't be `\(word)`", hint: Suggestion.hint(for: word, among: words) ?? "it is \(type)")
        case (.array(let element), .list(let items)):
            for (at, item) in items.enumerated() { value(item, element, at: "\(path)[\(at)]") }
        case (.object(let inner), .object(let values)): fields(values, inner, within: "\(path).")
        default: fault("`\(path)` must be \(type)", hint: nil)
        }
    }
}
