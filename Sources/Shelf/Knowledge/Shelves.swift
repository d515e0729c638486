import Classifier
import Coach

/// The entries of all layers while they are being read.
final class Shelves {
    private let reading = Reading()
    private var regimes = Shelved<Regime>()
    private var intents = Shelved<Intent>()
    private var examples = Shelved<[PlacedExample]>()
    private var voices = Shelved<[PlacedExample]>()
    private var moves = Shelved<Move>()
    private var reps = Shelved<[PlacedExample]>()
    private var scenarios = Shelved<PlacedScenario>()
    private var rules = Shelved<Rule>()
    private var columns: [String] = []
    private var tableFile: String?
    private var dontSay = Shelved<DontSay>()
    private var doSay = Shelved<DoSay>()
    private var facts = Shelved<Fact>()
    private var questions = Shelved<Question>()
    private var claims = Shelved<Claim>()
    private var dimensions = Shelved<Comparison.Dimension>()
    private var order: [Comparison.Step] = []
    private var terms = Shelved<Term>()
    private var concepts = Shelved<Concept>()
    private var documents = Shelved<SourceFile.Document>()
    private var followUps: FollowUps?
    private var rubric: Rubric?
    private var sources = SourceHash()
    /// What files that couldn't be read would have defined: nobody can say whether a reference to it is right.
    private var lost: Set<Reading.Kind> = []

    /// Reads one folder over what is there.
    func read(_ folder: String, layer: Int, of layers: Int) {
        guard let files = files(in: folder) else { return }
        if layer == 0 {
            for name in KnowledgeFiles.singles where !files.contains("\(folder)/\(name)") {
                reading.fault(Place("\(folder)/\(name)"), "is missing")
                lost.formUnion(KnowledgeFiles.defines(name))
            }
            for name in KnowledgeFiles.folders where !Disk.isFolder("\(folder)/\(name)") {
                reading.fault(Place("\(folder)/\(name)"), "is missing", hint: "a folder of .yaml files")
            }
        } else if files.isEmpty {
            reading.fault(Place(folder), "holds no knowledge", hint: "such as intents/, phrases/ or rules.csv")
        }
        for file in files {
            let name = String(file.dropFirst(folder.count + 1))
            sources.add((try? Disk.read(file)) ?? [], named: name, layer: layer)
            read(file: file, named: name, layer)
        }
    }

    /// Reads only a part of one folder over what is there: a file, or a folder in it.
    func read(only part: String, of folder: String, layer: Int) {
        for file in files(in: folder) ?? []
        where file == "\(folder)/\(part)" || file.hasPrefix("\(folder)/\(part)/") {
            read(file: file, named: String(file.dropFirst(folder.count + 1)), layer)
        }
    }

    /// What buyers say to an intent, as its file has it; empty when that wasn't read.
    func examples(of intent: String) -> [String] { (examples[intent] ?? []).map(\.example.text) }

    /// The concepts that were read.
    ///
    /// - Throws: `Faults`, everything that is wrong with what was read.
    func allConcepts() throws(Faults) -> [Concept] {
        guard reading.faults.isEmpty else { throw Faults(reading.faults) }
        return concepts.all
    }

    /// The rubric that was read; nil for none.
    ///
    /// - Throws: `Faults`, everything that is wrong with what was read.
    func lastRubric() throws(Faults) -> Rubric? {
        guard reading.faults.isEmpty else { throw Faults(reading.faults) }
        return rubric
    }

    /// Every file of a folder; nil, with the fault, when it can't be opened.
    private func files(in folder: String) -> [String]? {
        do {
            return try KnowledgeFiles.all(in: folder)
        } catch {
            reading.fault(Place(error.path), "can't be opened: \(error.reason)", hint: "it must be a knowledge folder")
            return nil
        }
    }

    private func read(file: String, named name: String, _ layer: Int) {
        if name == KnowledgeFiles.rules {
            readRules(file, layer)
            return
        }
        if YAMLFile.read(file, reading, { take($0, named: name, layer) }) == nil {
            lost.formUnion(KnowledgeFiles.defines(name))
        }
    }

    private func take(_ map: YAMLMapping, named name: String, _ layer: Int) {
        switch name.split(separator: "/").first.map(String.init) {
        case KnowledgeFiles.sources:
            for entry in SourceFile.read(map) { put(entry, entry.value.id, \.documents, .document, layer) }
        case KnowledgeFiles.questions:
            let read = QuestionFile.read(map)
            for entry in read.facts { put(entry, entry.value.id, \.facts, .fact, layer) }
            for entry in read.questions { put(entry, entry.value.id, \.questions, .question, layer) }
        case KnowledgeFiles.claims:
            for entry in ClaimFile.read(map) { put(entry, entry.value.id, \.claims, .claim, layer) }
        case KnowledgeFiles.comparison:
            let read = ComparisonFile.read(map)
            for entry in read.dimensions { put(entry, entry.value.id, \.dimensions, .dimension, layer) }
            if !read.order.isEmpty { order = read.order }
        case KnowledgeFiles.glossary:
            for entry in GlossaryFile.read(map) { put(entry, entry.value.term, \.terms, .term, layer) }
        case KnowledgeFiles.followUps: followUps = FollowUpFile.read(map)
        case KnowledgeFiles.rubric: rubric = RubricFile.read(map)
        case KnowledgeFiles.regimes:
            let entry = RegimeFile.read(map)
            put(entry, entry.value.id, \.regimes, .regime, layer)
        case KnowledgeFiles.intents:
            let entry = IntentFile.read(map)
            let id = entry.value.intent.id
            put(Placed(value: entry.value.intent, place: entry.place), id, \.intents, .intent, layer)
            examples.put(id, entry.value.examples, kind: .intent, at: entry.place, layer: layer, Reading())
        case KnowledgeFiles.voices:
            let entry = VoiceFile.read(map)
            put(Placed(value: entry.value.examples, place: entry.place), entry.value.id, \.voices, .voice, layer)
        case KnowledgeFiles.moves:
            for entry in MoveFile.read(map) { put(entry, entry.value.id, \.moves, .move, layer) }
        case KnowledgeFiles.reps:
            let entry = RepFile.read(map)
            put(Placed(value: entry.value.examples, place: entry.place), entry.value.id, \.reps, .rep, layer)
        case KnowledgeFiles.scenarios:
            let entry = ScenarioFile.read(map)
            put(entry, entry.value.scenario.id, \.scenarios, .scenario, layer)
        case KnowledgeFiles.phrases:
            let read = PhraseFile.read(map)
            for entry in read.dontSay { put(entry, entry.value.id, \.dontSay, .dontSay, layer) }
            for entry in read.doSay { put(entry, entry.value.id, \.doSay, .doSay, layer) }
        case KnowledgeFiles.concepts:
            for entry in ConceptFile.read(map) { put(entry, entry.value.id, \.concepts, .concept, layer) }
        default: break
        }
    }

    private func put<Value>(
        _ entry: Placed<Value>, _ id: String, _ shelf: ReferenceWritableKeyPath<Shelves, Shelved<Value>>,
        _ kind: Reading.Kind,
        _ layer: Int
    ) {
        self[keyPath: shelf].put(id, entry.value, kind: kind, at: entry.place, layer: layer, reading)
    }

    private func readRules(_ file: String, _ layer: Int) {
        guard let text = TextFile.read(file, faults: &reading.faults),
            let read = RuleFile.read(text, file: file, reading)
        else { return }
        if columns.isEmpty { columns = read.columns }
        tableFile = file
        if columns != read.columns {
            reading.fault(
                Place(file, line: 1, column: 1), "the facts differ from those of the table below",
                hint: "expected \(columns.joined(separator: ","))")
            return
        }
        for rule in read.rules { put(rule, rule.value.id, \.rules, .rule, layer) }
    }

    // MARK: Putting it together

    func library(_ folders: [String]) -> Library {
        resolve()
        if !lost.contains(.document) { SourceFile.check(reading, documents.all) }
        let hash = sources.hex
        let knowledge = Knowledge(
            regimes: regimes.all.sorted { $0.order < $1.order },
            intents: intents.all.sorted { ($0.number, $0.id) < ($1.number, $1.id) },
            table: RuleTable(columns: columns, rules: Entries(rules.all)), dontSay: dontSay.all, doSay: doSay.all,
            moves: moves.all, facts: facts.all, questions: questions.all, claims: claims.all,
            comparison: Comparison(dimensions: dimensions.all, order: order), terms: terms.all,
            followUps: followUps ?? FollowUps(pointers: [], methods: [], subjects: []),
            rubric: rubric ?? Rubric(checks: [], figures: []),
            scenarios: scenarios.all.map(\.scenario).sorted {
                ($0.difficulty.order, $0.id) < ($1.difficulty.order, $1.id)
            },
            fingerprint: String(hash.prefix(12)))
        // A table with missing pieces would be called incomplete for the wrong reason.
        if reading.faults.isEmpty {
            RuleFaults.report(knowledge, rules.place(of:), tableFile ?? folders.first ?? "", reading)
        }
        if !lost.contains(.dontSay) {
            for entry in scenarios.all {
                guard let place = scenarios.place(of: entry.scenario.id) else { continue }
                ScenarioFaults.report(entry, place, knowledge, reading)
            }
        }
        return Library(
            knowledge: knowledge, sources: hash, examples: examples.all.flatMap { $0 } + voices.all.flatMap { $0 },
            repExamples: reps.all.flatMap { $0 }, concepts: concepts.all, rulePlaces: places(rules),
            claimPlaces: places(claims),
            phrasePlaces: places(doSay).merging(places(dontSay)) { $1 }, questionPlaces: places(questions),
            factPlaces: places(facts), intentPlaces: places(intents), faults: reading.faults)
    }

    private func places<Value>(_ shelf: Shelved<Value>) -> [String: Place] {
        Dictionary(shelf.ids.compactMap { id in shelf.place(of: id).map { (id, $0) } }, uniquingKeysWith: { $1 })
    }

    /// Reports references to ids that nobody defined.
    private func resolve() {
        let known: [Reading.Kind: Set<String>] = [
            .regime: regimes.ids, .intent: intents.ids, .fact: facts.ids, .question: questions.ids,
            .claim: claims.ids, .doSay: doSay.ids, .dontSay: dontSay.ids, .speech: dontSay.ids + moves.ids,
            .value: facts.all.flatMap { fact in fact.values.map { "\(fact.id)=\($0.id)" } },
        ].mapValues { Set($0) }
        for reference in reading.references where !lost.contains(reference.kind) {
            let ids = known[reference.kind] ?? []
            guard !ids.contains(reference.id) else { continue }
            if reference.kind == .value {
                let parts = reference.id.split(separator: "=", maxSplits: 1).map { String($0) }
                let known = facts.all.first { $0.id == parts[0] }?.values.map(\.id) ?? []
                reading.fault(
                    reference.place, "the fact \(parts[0]) has no value `\(parts.last ?? "")`",
                    hint: Suggestion.hint(for: parts.last ?? "", among: known))
                continue
            }
            reading.unknown(reference, among: ids)
        }
    }
}
