/// Where the kinds of knowledge lie in a knowledge folder.
enum KnowledgeFiles {
    static let sources = "sources.yaml"
    static let questions = "questions.yaml"
    static let claims = "claims.yaml"
    static let comparison = "comparison.yaml"
    static let glossary = "glossary.yaml"
    static let followUps = "followups.yaml"
    static let rules = "rules.csv"
    static let moves = "moves.yaml"
    static let rubric = "rubric.yaml"
    static let regimes = "regimes"
    static let intents = "intents"
    static let voices = "voices"
    static let phrases = "phrases"
    static let concepts = "concepts"
    static let reps = "reps"
    static let scenarios = "scenarios"

    static let singles = [sources, questions, claims, comparison, glossary, followUps, rules]
    static let folders = [regimes, intents, voices, phrases]
    /// What knowledge may do without.
    static let optionalSingles = [moves, rubric]
    static let optionalFolders = [concepts, reps, scenarios]

    /// The kinds of things that a file defines, by its path in the folder.
    static func defines(_ path: String) -> Set<Reading.Kind> {
        switch path.prefix(while: { $0 != "/" }) {
        case sources: [.document]
        case questions: [.fact, .value, .question]
        case claims: [.claim]
        case regimes: [.regime]
        case intents: [.intent]
        case phrases: [.doSay, .dontSay, .speech]
        case moves: [.speech]
        default: []
        }
    }

    /// Whether a file of one of the folders is knowledge, by its name.
    static func isKnowledge(_ name: UnsafeRawBufferPointer) -> Bool {
        name.count > ending.utf8.count && name.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }

    private static let ending = ".yaml"

    /// Every file that a knowledge folder consists of, sorted.
    static func all(in folder: String) throws(Refused) -> [String] {
        let top = try Disk.names(in: folder)
        var files = (singles + optionalSingles).filter { top.contains($0) }.map { "\(folder)/\($0)" }
        for name in folders + optionalFolders where top.contains(name) {
            files += try Disk.names(in: "\(folder)/\(name)").filter { $0.hasSuffix(ending) }
                .map { "\(folder)/\(name)/\($0)" }
        }
        return files
    }
}
