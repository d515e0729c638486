extension Prompt {
    /// Of all there is to tell, what this version declares: one that needs less is given less.
    func declared(_ values: [String: PromptInput?]) -> [String: PromptInput] {
        Self.declared(values.compactMapValues(\.self), inputs)
    }

    private static func declared(_ values: [String: PromptInput], _ fields: [PromptField]) -> [String: PromptInput] {
        var inputs: [String: PromptInput] = [:]
        for field in fields {
            if let value = values[field.name] { inputs[field.name] = declared(value, field.type) }
        }
        return inputs
    }

    private static func declared(_ value: PromptInput, _ type: PromptType) -> PromptInput {
        switch (value, type) {
        case (.object(let values), .object(let fields)): .object(declared(values, fields))
        case (.list(let items), .array(let element)): .list(items.map { declared($0, element) })
        default: value
        }
    }
}
