import Classifier
import Coach

/// Everything that can be found wrong with knowledge and prompts, besides what already keeps them from being read.
public enum Audit {
    /// Looks at all of it.
    ///
    /// - Parameters:
    ///   - today: The day, as `YYYY-MM-DD`, that reviews are compared with.
    ///   - learning: Called once before training, with the number of statements to learn from.
    /// - Returns: Every finding; empty when there is nothing to mend.
    public static func findings(_ store: Store, today: String, learning: (Int) -> Void = { _ in })
        -> [Fault]
    {
        let library = Library.survey(store.folders)
        var faults = library.faults
        faults += sameUtterance(library) + overdue(library, today) + claimedTwice(library)
        // A row that can't be read would make everything it names look unused.
        if !library.faults.contains(where: { $0.place.file.hasSuffix(KnowledgeFiles.rules) }) {
            faults += unused(library) + unanswered(library)
        }
        // Statements can only be tried on knowledge that holds together.
        do {
            if library.faults.isEmpty { faults += strays(library, try store.open(learning: learning)) }
        } catch {
            faults += error.all
        }
        do {
            let prompts = try PromptShelf.read(store.prompts)
            faults += prompts.verify() + prompts.failures()
        } catch {
            faults += error.all
        }
        return Faults(faults).all
    }

    /// What to look at besides: examples that teach badly. None of it keeps the knowledge from being used.
    ///
    /// - Parameter heldOut: Whether to hear each example with what was learned from others, too; it takes as long as
    ///   training. These come last, the surest first.
    public static func warnings(_ folders: [String], heldOut: Bool = false) -> [Fault] {
        let library = Library.survey(folders)
        let review = ExampleReview(library)
        let warnings = Faults(review.nearDuplicates() + review.thinIntents()).all
        // An intent that couldn't be read would make its examples sound like the others.
        return heldOut && library.faults.isEmpty ? warnings + review.misplaced() : warnings
    }

    /// Statements that two intents claim.
    private static func sameUtterance(_ library: Library) -> [Fault] {
        var first: [[String]: PlacedExample] = [:]
        var faults: [Fault] = []
        for entry in library.examples {
            let key = words(in: entry.example.text).map(\.token)
            guard let earlier = first[key] else {
                first[key] = entry
                continue
            }
            let at = "\(earlier.place.file):\(earlier.place.line)"
            let said = "“\(entry.example.text)”"
            faults.append(
                earlier.example.label == entry.example.label
                    ? Fault(entry.place, "\(said) is there twice", hint: "first at \(at)")
                    : Fault(
                        entry.place,
                        "\(said) stands under \(entry.example.label) and under \(earlier.example.label)",
                        hint: "the other is at \(at)"))
        }
        return faults
    }

    private static func overdue(_ library: Library, _ today: String) -> [Fault] {
        library.knowledge.claims.filter { $0.review < today }.map {
            Fault(
                library.claimPlaces[$0.id] ?? Place(KnowledgeFiles.claims),
                "the claim \($0.id) was to be reviewed by \($0.review)",
                hint: "look it up again, then set as_of and review")
        }
    }

    /// Lines and questions that no row can bring up.
    private static func unused(_ library: Library) -> [Fault] {
        let knowledge = library.knowledge
        let table = knowledge.table
        var said = Set(table.rules.flatMap(\.phrases))
        for rule in table.rules where rule.phrases.isEmpty {
            for intent in rule.intents { said.formUnion(knowledge.lines(for: rule, intent: intent).map(\.id)) }
        }
        let asked = Set(table.rules.flatMap(\.questions))
        let lines = knowledge.doSay.filter { !said.contains($0.id) }.map {
            Fault(
                library.phrasePlaces[$0.id] ?? Place(KnowledgeFiles.phrases), "the line \($0.id) is never said",
                hint: "name it under `phrases` of a row, or an intent whose row has its regime")
        }
        let questions = knowledge.questions.filter { !asked.contains($0.id) }.map {
            Fault(
                library.questionPlaces[$0.id] ?? Place(KnowledgeFiles.questions),
                "the question \($0.id) is never asked", hint: "name it under `questions` of a row")
        }
        let facts = knowledge.facts.filter { !table.columns.contains($0.id) }.map {
            Fault(
                library.factPlaces[$0.id] ?? Place(KnowledgeFiles.questions), "no rule looks at the fact \($0.id)",
                hint: "give it a column in \(KnowledgeFiles.rules)")
        }
        return lines + questions + facts
    }

    /// Table rows of the documents that two lines not to say stand for.
    private static func claimedTwice(_ library: Library) -> [Fault] {
        var first: [String: String] = [:]
        return library.knowledge.dontSay.flatMap { slip in
            slip.rows.compactMap { row in
                guard let earlier = first.updateValue(slip.id, forKey: row) else { return nil }
                return Fault(
                    library.phrasePlaces[slip.id] ?? Place(KnowledgeFiles.phrases),
                    "the row \(row) stands under \(earlier) and under \(slip.id)")
            }
        }
    }

    /// Rows and intents that leave the rep with too little to say.
    private static func unanswered(_ library: Library) -> [Fault] {
        let knowledge = library.knowledge
        var faults: [Fault] = []
        for rule in knowledge.table.rules {
            for intent in rule.intents where knowledge.lines(for: rule, intent: intent).count < 2 {
                faults.append(
                    Fault(
                        library.rulePlaces[rule.id] ?? Place(KnowledgeFiles.rules),
                        "\(rule.id) has fewer than two lines to say for \(intent)"))
            }
        }
        let warned = Set(knowledge.dontSay.flatMap(\.intents))
        for intent in knowledge.intents where intent.id != Intent.outside && !warned.contains(intent.id) {
            faults.append(
                Fault(
                    library.intentPlaces[intent.id] ?? Place(KnowledgeFiles.intents),
                    "no line not to say stands for \(intent.id)"))
        }
        return faults
    }

    /// Rows whose `hits` land elsewhere.
    private static func strays(_ library: Library, _ opened: Store.Opened) -> [Fault] {
        opened.knowledge.table.rules.flatMap { rule in
            rule.hits.compactMap { hit in
                var conversation = Conversation(knowledge: opened.knowledge, ears: opened.ears)
                var landed: Reply?
                for turn in turns(hit) { landed = conversation.hear(turn) }
                guard let landed, landed.rule != rule.id else { return nil }
                return Fault(
                    library.rulePlaces[rule.id] ?? Place(KnowledgeFiles.rules),
                    "“\(hit)” lands on \(landed.rule) instead of \(rule.id)", hint: "heard as \(landed.intent)")
            }
        }
    }

    /// The turns of a hit, parted by ` > `.
    private static func turns(_ hit: String) -> [String] {
        hit.split(separator: " > ").map(\.trimmed)
    }
}
