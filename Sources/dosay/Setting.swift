import Classifier
import Coach
import Shelf

/// What every command may be told: which knowledge and prompts lie over the shipped ones, and whether to colour.
struct Setting: Equatable {
    var knowledge: [String] = []
    var prompts: [String] = []
    var color = Ink.Choice.auto

    /// The concepts of the knowledge: they help to learn from other examples too.
    func concepts() throws(Faults) -> [Concept] {
        try Library.concepts(of: [try Home.find(.own).knowledge] + knowledge)
    }

    /// How calls are scored, in words; nil where nothing says.
    func rubric() throws(Faults) -> Rubric? {
        try Library.rubric(of: [try Home.find(.own).knowledge] + knowledge)
    }

    func workplace() throws(Faults) -> Workplace {
        let environment = Environment.own
        let home = try Home.find(environment)
        return Workplace(
            store: Store(
                folders: [home.knowledge] + knowledge, prompts: [home.prompts] + prompts, cache: XDG.cache(environment)),
            environment: environment)
    }
}
