import Classifier
import Coach

/// Knowledge as it was read from folders, with the place of everything that can be wrong.
public struct Library {
    public let knowledge: Knowledge
    /// SHA-256 of all files.
    let sources: String
    let examples: [PlacedExample]
    /// What reps say, by don't-say and move.
    let repExamples: [PlacedExample]
    /// Words that can stand for one another, for what learns from the lessons.
    public let concepts: [Concept]
    /// Where each row of the rule table stands.
    let rulePlaces: [String: Place]
    let claimPlaces: [String: Place]
    let phrasePlaces: [String: Place]
    let questionPlaces: [String: Place]
    let factPlaces: [String: Place]
    let intentPlaces: [String: Place]
    /// What is wrong: the knowledge is fit for use only when this is empty.
    let faults: [Fault]

    /// What an ear learns from.
    func lessons(of ear: Ear) -> [Example] {
        switch ear {
        case .buyers: examples.map(\.example)
        case .reps: repExamples.map(\.example)
        }
    }

    /// Reads folders that lie over one another, the shipped one first: by id, a later one's entry wins.
    ///
    /// - Throws: `Faults`, all of them: unreadable or malformed files, unknown keys and ids, missing entries and
    ///   citations, and rows that leave a gap in the rule table or overlap.
    public static func read(_ folders: [String]) throws(Faults) -> Library {
        let library = survey(folders)
        guard library.faults.isEmpty else { throw Faults(library.faults) }
        return library
    }

    /// Reads nothing but the concepts of the folders, for who learns from other examples than theirs.
    ///
    /// - Throws: `Faults`, everything that is wrong with the concepts.
    public static func concepts(of folders: [String]) throws(Faults) -> [Concept] {
        let shelves = Shelves()
        for (layer, folder) in folders.enumerated() {
            shelves.read(only: KnowledgeFiles.concepts, of: folder, layer: layer)
        }
        return try shelves.allConcepts()
    }

    /// What buyers say to some intents, by intent, as the folders' files about them have it.
    public static func examples(of intents: [String], in folders: [String]) -> [String: [String]] {
        func read(_ parts: [String]) -> Shelves {
            let shelves = Shelves()
            for (layer, folder) in folders.enumerated() {
                for part in parts { shelves.read(only: part, of: folder, layer: layer) }
            }
            return shelves
        }
        // An intent's file nearly always has its name, and reading them all takes long.
        var shelves = read(intents.map { "\(KnowledgeFiles.intents)/\($0).yaml" })
        if intents.contains(where: { shelves.examples(of: $0).isEmpty }) { shelves = read([KnowledgeFiles.intents]) }
        return Dictionary(intents.map { ($0, shelves.examples(of: $0)) }, uniquingKeysWith: { $1 })
    }

    /// Reads nothing but how calls are scored, for who names checks and hears nothing.
    ///
    /// - Returns: nil where no folder says.
    /// - Throws: `Faults`, everything that is wrong with the rubric.
    public static func rubric(of folders: [String]) throws(Faults) -> Rubric? {
        let shelves = Shelves()
        for (layer, folder) in folders.enumerated() {
            shelves.read(only: KnowledgeFiles.rubric, of: folder, layer: layer)
        }
        return try shelves.lastRubric()
    }

    /// Reads the folders whatever is wrong with them.
    static func survey(_ folders: [String]) -> Library {
        let shelves = Shelves()
        for (layer, folder) in folders.enumerated() { shelves.read(folder, layer: layer, of: folders.count) }
        return shelves.library(folders)
    }
}
