/// Everything that `dosay` knows besides how statements sound. Each part is read when it's first asked for.
public struct Knowledge: Sendable, Hashable {
    @Lazily public var regimes: [Regime]
    @Lazily public var intents: [Intent]
    @Lazily public var table: RuleTable
    @Lazily public var dontSay: [DontSay]
    @Lazily public var doSay: [DoSay]
    @Lazily public var facts: [Fact]
    @Lazily public var questions: [Question]
    @Lazily public var claims: [Claim]
    @Lazily public var comparison: Comparison
    @Lazily public var terms: [Term]
    @Lazily public var followUps: FollowUps
    /// Which knowledge this is: a few hexadecimal digits of the SHA-256 of its files.
    public var fingerprint: String

    public init(
        regimes: [Regime], intents: [Intent], table: RuleTable, dontSay: [DontSay], doSay: [DoSay], facts: [Fact],
        questions: [Question], claims: [Claim], comparison: Comparison, terms: [Term], followUps: FollowUps,
        fingerprint: String
    ) {
        self.init(
            regimes: Lazily(wrappedValue: regimes),
            intents: Lazily(wrappedValue: intents),
            table: Lazily(wrappedValue: table),
            dontSay: Lazily(wrappedValue: dontSay),
            doSay: Lazily(wrappedValue: doSay),
            facts: Lazily(wrappedValue: facts),
            questions: Lazily(wrappedValue: questions),
            claims: Lazily(wrappedValue: claims),
            comparison: Lazily(wrappedValue: comparison),
            terms: Lazily(wrappedValue: terms),
            followUps: Lazily(wrappedValue: followUps), fingerprint: fingerprint)
    }

    /// Of parts that are read when somebody asks for them.
    public init(
        regimes: Lazily<[Regime]>, intents: Lazily<[Intent]>, table: Lazily<RuleTable>, dontSay: Lazily<[DontSay]>,
        doSay: Lazily<[DoSay]>, facts: Lazily<[Fact]>, questions: Lazily<[Question]>, claims: Lazily<[Claim]>,
        comparison: Lazily<Comparison>, terms: Lazily<[Term]>, followUps: Lazily<FollowUps>, fingerprint: String
    ) {
        _regimes = regimes
        _intents = intents
        _table = table
        _dontSay = dontSay
        _doSay = doSay
        _facts = facts
        _questions = questions
        _claims = claims
        _comparison = comparison
        _terms = terms
        _followUps = followUps
        self.fingerprint = fingerprint
    }

    public func regime(_ id: String?) -> Regime? { regimes.first { $0.id == id } }
    /// The regime that people call by a name: its id, its name or another that buyers use.
    public func regime(named name: String) -> Regime? {
        let name = name.lowercased()
        return regimes.first { ([$0.id, $0.name] + $0.called).contains { $0.lowercased() == name } }
    }

    public func intent(_ id: String) -> Intent? { intents.first { $0.id == id } }
    public func fact(_ id: String) -> Fact? { facts.first { $0.id == id } }
    public func question(_ id: String) -> Question? { questions.first { $0.id == id } }
    public func claim(_ id: String) -> Claim? { claims.first { $0.id == id } }
    public func doSay(_ id: String) -> DoSay? { doSay.first { $0.id == id } }

    /// The settled facts that matter to an intent, with values it knows.
    public func facts(_ settled: [String: String], for intent: String) -> [String: String] {
        settled.filter { id, value in
            fact(id)?.values(for: intent).contains { $0.id == value } ?? false
        }
    }

    /// The lines a row offers, in the order in which they are used.
    public func lines(for rule: Rule, intent: String) -> [DoSay] {
        guard rule.phrases.isEmpty else { return rule.phrases.compactMap { doSay($0) } }
        return doSay.filter { $0.regime == rule.regime && $0.intents.contains(intent) }
    }
}
