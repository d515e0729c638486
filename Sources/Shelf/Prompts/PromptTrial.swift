/// What came of trying a prompt's case.
public struct PromptTrial: Sendable, Hashable {
    /// Something that isn't as the case has it.
    public struct Finding: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable {
            /// A text that must be there is not.
            case contains
            /// A text that must not be there is.
            case lacks
            /// The messages have none of the role that is looked at, or can't be made.
            case message
            /// A model's answer lacks parts, or has them in another order.
            case parts
            /// Some of a model's answer can't be let out.
            case vetted
            /// A field of a model's answer holds something else.
            case fields
            /// A model's answer is none that can be looked at.
            case draft
        }

        public let kind: Kind
        /// What the case names.
        public let text: String
        /// What was found instead: the line that the text stands in, or the one most like it; nil: nothing like it.
        public let found: String?

        public init(kind: Kind, text: String, found: String?) {
            self.kind = kind
            self.text = text
            self.found = found
        }
    }

    /// The version that was tried, as `coach@3`.
    public let prompt: String
    public let trial: PromptCase
    public let findings: [Finding]

    public var hasPassed: Bool { findings.isEmpty }

    /// Tries every case of a version, in the file's order.
    public static func all(_ prompt: Prompt) -> [PromptTrial] { prompt.tests.map { PromptTrial($0, of: prompt) } }

    init(_ trial: PromptCase, of prompt: Prompt) {
        self.prompt = prompt.label
        self.trial = trial
        findings = Self.findings(trial, prompt)
    }

    private static func findings(_ trial: PromptCase, _ prompt: Prompt) -> [Finding] {
        let messages: [Message]
        do {
            messages = try PromptRendering.render(prompt, inputs: trial.inputs)
        } catch {
            return [Finding(kind: .message, text: "any role", found: error.description)]
        }
        let looked = messages.filter { trial.role == nil || $0.role == trial.role }
        if let role = trial.role, looked.isEmpty {
            let roles = messages.map(\.role.rawValue).joined(separator: ", ")
            return [Finding(kind: .message, text: role.rawValue, found: roles.isEmpty ? nil : roles)]
        }
        let lines = looked.flatMap { $0.content.split(separator: "\n") }
        let missing = trial.contains.filter { text in !looked.contains { $0.content.contains(text) } }
        let unwanted = trial.lacks.filter { text in looked.contains { $0.content.contains(text) } }
        return missing.map { Finding(kind: .contains, text: $0, found: nearest(to: $0, lines)) }
            + unwanted.map { text in
                Finding(kind: .lacks, text: text, found: lines.first { $0.contains(text) }.map(String.init) ?? text)
            }
    }

    /// The line that has most of a text's words, at least a third of them; the first of equals.
    static func nearest(to text: String, _ lines: [Substring]) -> String? {
        let wanted = words(text[...])
        let shared = lines.map { (line: $0, count: words($0).intersection(wanted).count) }
        guard let most = shared.map(\.count).max(), most * 3 >= wanted.count, most > 0 else { return nil }
        return shared.first { $0.count == most }.map { String($0.line) }
    }

    private static func words(_ text: Substring) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
}

extension PromptTrial.Finding: CustomStringConvertible {
    public var description: String {
        switch kind {
        case .contains: "lacks “\(text)”; " + (found.map { "the nearest is “\($0)”" } ?? "nothing is like it")
        case .lacks: "contains “\(text)”, in “\(found ?? text)”"
        case .message: "has no message of \(text); " + (found.map { "there is \($0)" } ?? "there is none at all")
        case .parts:
            "lacks the parts \(text), in that order; " + (found.map { "there are \($0)" } ?? "there are none at all")
        case .vetted: "can't be let out: \(text)" + (found.map { "; it says “\($0)”" } ?? "")
        case .fields: "lacks \(text); " + (found.map { "it is “\($0)”" } ?? "there is no such field")
        case .draft: text
        }
    }
}

extension PromptShelf {
    /// The versions whose cases count: of every prompt the active one and the candidate.
    public var tried: [Prompt] { names.flatMap { [active($0), candidate($0)].compactMap(\.self) } }

    /// What the cases of those found, each where the case stands.
    func failures() -> [Fault] {
        tried.flatMap(PromptTrial.all).flatMap { trial in
            trial.findings.map {
                Fault(trial.trial.place, "\(trial.prompt), “\(trial.trial.name)”: the text \($0)")
            }
        }
    }
}
