import Coach
import Shelf

@testable import dosay

/// A statement that the ear isn't sure of with what ships, whatever it has learned: examples come and go.
struct Unsure {
    let statement: String
    /// What the ear makes of it.
    let own: Reply
    let choices: [Doubt.Choice]

    static let shipped: Unsure = {
        let vague = [
            "could it be adjusted so it follows our rules", "it must be ours in every sense",
            "could we teach it to answer for our county only", "will it pick up how we do things here",
            "our clerks should get smarter answers from it", "we'd like it to improve on our records",
            "how do we get our stuff in there", "can we get a copy that is only for us",
            "it should sound right and know our cases", "can it be made to fit what we do and where we do it",
            "could it grow with us and stay inside", "what would it take to have it think like us",
            "is it safe to let it see how we write", "we want something of our own that keeps up",
        ]
        let (knowledge, ears) = (ShippedVoice.all.knowledge, ShippedVoice.all.opened.ears)
        for statement in vague {
            var choices: [Doubt.Choice] = []
            let own = Conversation.single(statement, knowledge, ears) { doubt in
                choices = doubt.choices
                return nil
            }
            let isInside =
                own.intent != Intent.outside && own.alternatives.first?.intent == choices.dropFirst().first?.id
            if isInside, choices.count > 2, own.second == nil {
                return Unsure(statement: statement, own: own, choices: choices)
            }
        }
        fatalError("the ear is sure of everything: these tests need other statements")
    }()

    /// The intent that the ear finds second likeliest.
    var other: Doubt.Choice { choices[1] }

    /// An intent that isn't put.
    var absent: String {
        ShippedVoice.all.knowledge.intents.first { intent in !choices.contains { $0.id == intent.id } }?.id ?? ""
    }

    /// The first words of the statement.
    var quote: String { statement.split(separator: " ").prefix(3).joined(separator: " ") }

    /// What a model says that hears the other intent.
    var answer: String { #"{"intent": "\#(other.id)", "quote": "\#(quote)"}"# }

    /// A text in which the names of all this stand for it: {unsure}, {own}, {other}, {absent}, {quote}.
    func filled(_ text: String) -> String {
        [
            ("{unsure}", statement), ("{own}", own.intent), ("{other}", other.id), ("{absent}", absent),
            ("{quote}", quote),
        ].reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
