import Foundation
import Mustache

/// Fills a prompt in.
public enum PromptRendering {
    /// The messages for a language model, in the order of the template; a role with nothing to say is left out.
    ///
    /// Inputs go in as they are: nothing is escaped, and nothing in them is read as a tag or a role.
    ///
    /// - Throws: Every input that is missing, unknown or of another type, at once. The place of those is the prompt's
    ///   label, as inputs stand in no file.
    public static func render(_ prompt: Prompt, inputs: [String: PromptInput]) throws(Faults) -> [Message] {
        let inputs = prompt.defaults.merging(inputs) { $1 }
        var faults = InputCheck(inputs, for: prompt).faults
        let body = PromptBody(prompt.body, file: prompt.path, firstLine: prompt.bodyLine, faults: &faults)
        guard faults.isEmpty else { throw Faults(faults) }
        let values = object(inputs, prompt.inputs)
        var messages: [Message] = []
        for part in body.parts {
            do {
                let content = try part.compiled().render(values).trimmed
                if !content.isEmpty { messages.append(Message(role: part.role, content: content)) }
            } catch {
                throw Faults([error])
            }
        }
        return messages
    }

    /// Inputs as Mustache takes them. What is left out is null, or Mustache would look for the name further out.
    private static func object(_ inputs: [String: PromptInput], _ fields: [PromptField]) -> [String: Any] {
        Dictionary(
            fields.map { field in (field.name, inputs[field.name].map { value($0, field.type) } ?? NSNull()) },
            uniquingKeysWith: { $1 })
    }

    private static func value(_ input: PromptInput, _ type: PromptType) -> Any {
        switch (input, type) {
        case (.text(let text), _): text
        case (.boolean(let truth), _): truth
        case (.number(let number), _): Int(exactly: number).map(String.init) ?? String(number)
        case (.list(let items), .array(let element)): items.map { value($0, element) }
        case (.object(let values), .object(let fields)): object(values, fields)
        case (.list, _), (.object, _): NSNull()
        }
    }
}
