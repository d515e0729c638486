import Classifier

@testable import Coach

/// Knowledge built by hand: seven intents, three facts, a table that is proven, and ears that learned it from some
/// forty sentences. Two of the intents sound alike in every word.
extension Knowledge {
    static let small = Knowledge(
        regimes: [
            .small("pre-training"), .small("fine-tuning"), .small("prompting"), .small("retrieval"),
            .small("inference"), .small("deployment"),
        ],
        intents: [
            .small("train", "training it on their data", wants: "to train it on your data"),
            .small("documents", "answers from their documents", wants: "answers from your own documents"),
            .small("hosting", "running it themselves", wants: "to run it yourselves"),
            .small("learns", "whether it learns from use", wants: "to know whether it keeps what you type"),
            .small("gets-smarter", "whether it improves with use", wants: "to know whether it improves by itself"),
            .small("training-cost", "what training costs", wants: "to know what training costs"),
            .small(Intent.outside, "nothing about the model", wants: "something else"),
        ],
        table: .small,
        dontSay: [
            .small("promise", rows: ["001.2", "002.7"], intents: ["train"]),
            .small("sounds-easy", intents: ["train", "documents"]),
            .small("teaches-policies", intents: ["documents"], answeredBy: ["reads-when-asked"]),
        ],
        doSay: [
            .small("two-things", "fine-tuning", ["train"]),
            .small("which-of-them", "fine-tuning", ["train"]),
            .small("not-this-intent", "fine-tuning", ["documents"]),
            .small("not-this-regime", "retrieval", ["train"]),
            .small("reads-when-asked", "retrieval", ["train", "documents"], claims: ["time-to-set-up", "survey"]),
            .small("shows-the-page", "retrieval", ["train", "documents"]),
            .small("finds-the-page", "retrieval", ["documents"]),
            .small("inside-line", "retrieval", ["train", "documents"]),
            .small("live-files", "retrieval", ["train"]),
            .small("show-it", "prompting", ["train"]),
            .small("two-jobs", "retrieval", ["train"]),
            .small("worth-a-price", "fine-tuning", ["train"]),
            .small("place-first", "deployment", ["train", "hosting"]),
            .small("forgets-you", "inference", ["learns", "gets-smarter"]),
            .small("depends-which", "fine-tuning", ["training-cost"]),
            .small("back-to-it", nil, [Intent.outside]),
        ],
        moves: [],
        facts: [purpose, place, examples],
        questions: [
            .small("know-or-form", "purpose", ["know", "form"]),
            .small("facts-or-wording", "purpose", ["know", "form"]),
            .small("how-often", "purpose", when: "know", ["changing"], yes: "changing"),
            .small("stay-inside", "place", ["stays", "leaves"], yes: "stays", no: "leaves"),
            .small("how-many", "examples", ["few", "thousands"]),
        ],
        claims: [
            .small("time-to-set-up", confirm: false), .small("survey", confirm: true), .small("price", confirm: true),
        ],
        comparison: Comparison(dimensions: [], order: []),
        terms: [],
        followUps: FollowUps(
            pointers: patterns("that|it|this"),
            methods: patterns("train|training|trained|retrain", "tune|tuning|tuned", "retrieval|rag"),
            subjects: [
                .init(id: "cost", words: patterns("cost|costs|expensive|budget", "how much")),
                .init(id: "clock", words: patterns("how long|soon")),
                .init(id: "data", words: patterns("where * data|documents go|goes|live")),
                .init(id: "source", words: patterns("who says|said", "where * from")),
            ]),
        rubric: Rubric(checks: [], figures: []), fingerprint: "5ma11")

    /// Small knowledge with another table.
    static func small(columns: [String] = ["purpose", "place", "examples"], _ rules: [Rule]) -> Knowledge {
        var knowledge = small
        knowledge.table = RuleTable(columns: columns, rules: Entries(rules))
        return knowledge
    }

    private static let purpose = Fact(
        id: "purpose", about: "what they want it for", intents: ["train"],
        values: [
            .small(
                "know", "knowledge", heardAs: ["documents"], words: ["know|knows our|the|what", "facts"],
                whenAsked: ["documents|policies", "answers"]),
            .small(
                "changing", "knowledge that changes", refines: "know",
                words: ["change|changes every|each", "every|each quarter|month"], whenAsked: ["constantly|often"]),
            .small(
                "form", "the way it writes", words: ["how it|we writes|write", "style", "write * like us"],
                whenAsked: ["voice|wording"]),
            .small("both", "what it knows and how it writes", combines: ["know", "form"], whenAsked: ["the two"]),
        ], source: "001")

    private static let place = Fact(
        id: "place", about: "whether it may leave", intents: ["train", "documents", "training-cost"],
        values: [
            .small(
                "stays", "nothing leaves", heardAs: ["hosting"],
                words: ["can't|cannot|never * leave|leaves", "stay|stays inside"], whenAsked: ["inside|internal"]),
            .small("leaves", "it may leave", words: ["leave|leaves"], whenAsked: ["cloud|anywhere"]),
        ], source: "000")

    private static let examples = Fact(
        id: "examples", about: "how many labelled examples there are", intents: ["train"],
        values: [
            .small("few", "few examples", words: ["1-999 labelled|labeled"], whenAsked: ["1-999", "dozens"]),
            .small(
                "thousands", "thousands of examples", words: ["1000+ * labelled|labeled"],
                whenAsked: ["1000+", "thousands"]),
        ], source: "004")
}

extension RuleTable {
    fileprivate static let small = RuleTable(
        columns: ["purpose", "place", "examples"],
        rules: [
            .small(
                "train-open", "train", "?", "!stays", "-", "fine-tuning", asksFirst: true,
                questions: ["know-or-form", "facts-or-wording", "stay-inside", "how-many"]),
            .small(
                "train-inside", "train", "?", "stays", "-", "deployment", asksFirst: true,
                questions: ["know-or-form", "facts-or-wording"], phrases: ["place-first"]),
            .small(
                "knows", "train", "know", "!stays", "-", "retrieval", questions: ["how-often", "stay-inside"],
                phrases: ["reads-when-asked", "shows-the-page"]),
            .small(
                "knows-inside", "train", "know", "stays", "-", "retrieval", also: "deployment",
                questions: ["how-often"], phrases: ["inside-line"]),
            .small("changes", "train", "changing", "-", "-", "retrieval", phrases: ["live-files"]),
            .small("both", "train", "both", "-", "-", "retrieval", also: "prompting", phrases: ["two-jobs"]),
            .small(
                "form", "train", "form", "-", "!thousands", "prompting", questions: ["how-many"],
                phrases: ["show-it"]),
            .small("task", "train", "form", "-", "thousands", "fine-tuning", phrases: ["worth-a-price"]),
            .small(
                "documents", "documents", "-", "!stays", "-", "retrieval", questions: ["stay-inside"],
                phrases: ["reads-when-asked", "shows-the-page", "finds-the-page"]),
            .small(
                "documents-inside", "documents", "-", "stays", "-", "retrieval", also: "deployment",
                phrases: ["inside-line"]),
            .small("hosting", "hosting", "-", "-", "-", "deployment"),
            .small("learns", "learns", "-", "-", "-", "inference"),
            .small("smarter", "gets-smarter", "-", "-", "-", "inference"),
            .small("cost", "training-cost", "-", "!stays", "-", "fine-tuning"),
            .small("cost-inside", "training-cost", "-", "stays", "-", "fine-tuning", also: "deployment"),
            .small("outside", Intent.outside, "-", "-", "-", nil),
        ])
}

extension Ears {
    static let small = Ears(model: Model.train(sentences, Training(outside: Intent.outside, names: names)))

    private static let names = ["learns": "does it learn", "gets-smarter": "does it learn"]

    /// A statement that leaves these ears torn between two intents; which of the three does depends on the training.
    static let tornStatement =
        ["is it getting smarter from our chats", "is it getting smarter while we use it", "our chats"]
        .first { small.hear(Statement($0)).tornWith != nil } ?? ""

    private static let alike = [
        "does it remember what we type", "does it learn from what our people type into it",
        "is it getting smarter from our chats", "does it learn while we use it",
    ]

    private static let sentences = [
        "train": [
            "we need to train it on our data", "we want to train it with our own data",
            "can you train the model on our data", "our data has to be trained into it",
            "let's train one on all of our data", "it should be trained on what we have",
        ],
        "documents": [
            "it has to answer questions from our policies", "can it find things in our manuals",
            "it must look up procedures in our documents", "answers should come from our handbook",
            "staff ask it about our procedures and policies", "it needs to read our policy documents",
        ],
        "hosting": [
            "can we run it on our own servers", "it must be hosted on premises", "we want to host the model ourselves",
            "it has to run in our own data center", "is there an air gapped version to install",
            "nothing may go to a vendor cloud",
        ],
        "learns": alike,
        "gets-smarter": alike,
        "training-cost": [
            "how much does training cost", "training is too expensive for us", "what is the price of a training run",
            "we can't afford training costs", "what does it cost to train a model",
            "is there budget enough for training",
        ],
        Intent.outside: [
            "the weather is lovely today", "let's meet again on thursday", "could you send me the slides",
            "my daughter plays football", "who is coming to lunch", "I'll be late for the next call",
            "thanks and have a nice weekend", "the parking garage is full",
        ],
    ].sorted { $0.key < $1.key }.flatMap { label, texts in texts.map { Example(text: $0, label: label) } }
}

extension Conversation {
    /// A conversation over small knowledge in which some turns were taken.
    static func small(_ turns: String..., knowledge: Knowledge = .small) -> Conversation {
        var conversation = Conversation(knowledge: knowledge, ears: .small)
        for turn in turns { _ = conversation.hear(turn) }
        return conversation
    }
}

// MARK: Parts

func patterns(_ sources: String...) -> [WordPattern] { patterns(sources) }

private func patterns(_ sources: [String]) -> [WordPattern] {
    sources.map { source in
        guard let pattern = WordPattern(source) else { preconditionFailure("no pattern: \(source)") }
        return pattern
    }
}

func cell(_ text: String) -> Cell {
    guard let cell = Cell(text) else { preconditionFailure("no cell: \(text)") }
    return cell
}

extension Rule {
    /// A row of a table with three columns; intents as they are written in the table.
    static func small(
        _ id: String, _ intents: String, _ purpose: String, _ place: String, _ examples: String, _ regime: String?,
        also: String? = nil, asksFirst: Bool = false, questions: [String] = [], phrases: [String] = []
    ) -> Rule {
        Rule(
            id: id, intents: intents.split(separator: "|").map { String($0) },
            facts: [cell(purpose), cell(place), cell(examples)], regime: regime, also: also, asksFirst: asksFirst,
            questions: questions, phrases: phrases, readsAs: "\(id), in a sentence.", source: "source of row \(id)",
            hits: [])
    }
}

extension Regime {
    fileprivate static func small(_ id: String) -> Regime {
        let card = Heading.allCases.map { heading in
            (
                heading,
                Passage(
                    say: "\(heading.rawValue) of \(id)", source: "source of \(id), \(heading.rawValue)",
                    claims: heading == .cost ? ["price"] : [])
            )
        }
        return Regime(
            id: id, name: id, order: 1, called: [], brief: "clock of \(id)", changesWeights: false,
            card: Dictionary(uniqueKeysWithValues: card),
            limits: ["limit-1", "limit-2"].map { Limit(id: "\(id)-\($0)", say: "\($0) of \(id)", source: "000") },
            analogies: ["analogy-1", "analogy-2"].map {
                Analogy(
                    id: "\(id)-\($0)", analog: "\($0) of \(id).", holds: "to here.", breaks: "there.", source: "002")
            })
    }
}

extension Intent {
    fileprivate static func small(_ id: String, _ heard: String, wants: String) -> Intent {
        Intent(id: id, number: 0, heard: heard, wants: wants, means: heard, nearMisses: [], source: "002")
    }
}

extension FactValue {
    fileprivate static func small(
        _ id: String, _ heard: String, refines: String? = nil, combines: [String] = [], heardAs: [String] = [],
        words: [String] = [], whenAsked: [String] = []
    ) -> FactValue {
        FactValue(
            id: id, heard: heard, intents: [], refines: refines, combines: combines, heardAs: heardAs,
            words: patterns(words), whenAsked: patterns(whenAsked))
    }
}

extension Question {
    fileprivate static func small(
        _ id: String, _ settles: String, when: String? = nil, _ options: [String], yes: String? = nil,
        no: String? = nil
    ) -> Question {
        Question(
            id: id, settles: settles, when: when, ask: "\(id)?", options: options, yes: yes, no: no, source: "003")
    }
}

extension DoSay {
    static func small(
        _ id: String, _ regime: String?, _ intents: [String], claims: [String] = []
    ) -> DoSay {
        DoSay(
            id: id, regime: regime, intents: intents, text: "text of \(id)", why: "why of \(id)", claims: claims,
            source: "source of \(id)", status: .agreed)
    }
}

extension DontSay {
    fileprivate static func small(
        _ id: String, rows: [String] = [], intents: [String], answeredBy: [String] = []
    ) -> DontSay {
        DontSay(
            id: id, rows: rows, heardFrom: .rep, text: "text of \(id)", why: "why not \(id)", intents: intents,
            answeredBy: answeredBy, source: "001", status: .agreed)
    }
}

extension Claim {
    fileprivate static func small(_ id: String, confirm: Bool) -> Claim {
        Claim(
            id: id, topic: "figures", regime: nil, heading: nil, text: "text of \(id)", source: "source of \(id)",
            asOf: "2025-06", review: "2026-06-30", status: .dated, against: [], confirm: confirm)
    }
}
