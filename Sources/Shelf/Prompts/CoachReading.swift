/// What comes of reading the coach prompt in use.
///
/// It isn't a `Result`: to make the type of one, the runtime needs a tenth of a whole start.
public enum CoachReading: Sendable {
    case prompt(CoachPrompt)
    /// Everything that is wrong with the prompts.
    case faults(Faults)

    init(_ read: () throws(Faults) -> CoachPrompt) {
        do {
            self = .prompt(try read())
        } catch {
            self = .faults(error)
        }
    }

    /// - Throws: Everything that is wrong with the prompts.
    public func get() throws(Faults) -> CoachPrompt {
        switch self {
        case .prompt(let prompt): return prompt
        case .faults(let faults): throw faults
        }
    }
}
