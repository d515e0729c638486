import Coach
import Shelf

/// A buyer's line as it was said in a role-play with a voice.
struct WordedLine {
    /// What the scenario has the buyer say.
    let line: String
    /// What was said: the model's wording, or the scenario's line where none passed.
    let text: String
    let model: String
    /// The version of the prompt that it was worded with.
    let prompt: Prompt
    let rejected: [Rejection]
    /// Why the model's draft broke off; nil: it didn't.
    let failure: String?

    /// What the practice's file has of it.
    var note: JSON {
        .object([
            ("line", .text(line)), ("text", .text(text)), ("model", .text(model)), ("prompt", .text(prompt.label)),
            ("prompt_sha256", .text(prompt.sha256)), ("rejected", .list(rejected.map(\.note))),
            ("failure", .optional(failure)),
        ])
    }
}
