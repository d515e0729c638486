/// Everything that `dosay` knows besides how statements sound.
public struct Knowledge: Sendable, Hashable {
    public var regimes: Entries<Regime>
    public var intents: Entries<Intent>
    public var table: RuleTable
    public var dontSay: Entries<DontSay>
    public var doSay: Entries<DoSay>
    @Lazily public var moves: [Move]
    @Lazily public var facts: [Fact]
    public var questions: Entries<Question>
    public var claims: Entries<Claim>
    @Lazily public var comparison: Comparison
    @Lazily public var terms: [Term]
    @Lazily public var followUps: FollowUps
    @Lazily public var rubric: Rubric
    @Lazily public var scenarios: [Scenario]
    /// Which knowledge this is: a few hexadecimal digits of the SHA-256 of its files.
    public var fingerprint: String

    public init(
        regimes: [Regime], intents: [Intent], table: RuleTable, dontSay: [DontSay], doSay: [DoSay], moves: [Move],
        facts: [Fact],
        questions: [Question], claims: [Claim], comparison: Comparison, terms: [Term],
        followUps: FollowUps, rubric: Rubric, scenarios: [Scenario] = [], fingerprint: String
    ) {
        self.init(
            regimes: Entries(regimes), intents: Entries(intents), table: table, dontSay: Entries(dontSay),
            doSay: Entries(doSay), moves: Lazily(wrappedValue: moves), facts: Lazily(wrappedValue: facts),
            questions: Entries(questions),
            claims: Entries(claims), comparison: Lazily(wrappedValue: comparison), terms: Lazily(wrappedValue: terms),
            followUps: Lazily(wrappedValue: followUps), rubric: Lazily(wrappedValue: rubric),
            scenarios: Lazily(wrappedValue: scenarios), fingerprint: fingerprint)
    }

    /// Of what is read when somebody asks for it.
    public init(
        regimes: Entries<Regime>, intents: Entries<Intent>, table: RuleTable, dontSay: Entries<DontSay>,
        doSay: Entries<DoSay>, moves: Lazily<[Move]>, facts: Lazily<[Fact]>, questions: Entries<Question>,
        claims: Entries<Claim>,
        comparison: Lazily<Comparison>, terms: Lazily<[Term]>, followUps: Lazily<FollowUps>, rubric: Lazily<Rubric>,
        scenarios: Lazily<[Scenario]>, fingerprint: String
    ) {
        self.regimes = regimes
        self.intents = intents
        self.table = table
        self.dontSay = dontSay
        self.doSay = doSay
        _moves = moves
        _facts = facts
        self.questions = questions
        self.claims = claims
        _comparison = comparison
        _terms = terms
        _followUps = followUps
        _rubric = rubric
        _scenarios = scenarios
        self.fingerprint = fingerprint
    }

    public func regime(_ id: String?) -> Regime? { id.flatMap { regimes[id: $0] } }
    /// The regime that people call by a name: its id, its name or another that buyers use.
    public func regime(named name: String) -> Regime? {
        let name = name.lowercased()
        return regimes.first { ([$0.id, $0.name] + $0.called).contains { $0.lowercased() == name } }
    }

    public func intent(_ id: String) -> Intent? { intents[id: id] }
    public func fact(_ id: String) -> Fact? { facts.first { $0.id == id } }
    public func question(_ id: String) -> Question? { questions[id: id] }
    public func claim(_ id: String) -> Claim? { claims[id: id] }
    public func move(_ id: String) -> Move? { moves.first { $0.id == id } }
    public func doSay(_ id: String) -> DoSay? { doSay[id: id] }
    public func scenario(_ id: String) -> Scenario? { scenarios.first { $0.id == id } }

    /// The settled facts that matter to an intent, with values it knows.
    public func facts(_ settled: [String: String], for intent: String) -> [String: String] {
        settled.filter { id, value in
            fact(id)?.values(for: intent).contains { $0.id == value } ?? false
        }
    }

    /// The lines a row offers, in the order in which they are used.
    public func lines(for rule: Rule, intent: String) -> [DoSay] {
        guard rule.phrases.isEmpty else { return rule.phrases.compactMap { doSay($0) } }
        return doSay.about(DoSay.topic(intent, rule.regime))
    }
}
