/// Everything that `dosay` knows besides how statements sound.
public struct Knowledge: Sendable, Hashable, Codable {
    public var regimes: [Regime]
    public var intents: [Intent]
    public var table: RuleTable
    public var dontSay: [DontSay]
    public var doSay: [DoSay]
    public var facts: [Fact]
    public var questions: [Question]
    public var claims: [Claim]
    public var comparison: Comparison
    public var terms: [Term]
    public var followUps: FollowUps
    /// Which knowledge this is: a few hexadecimal digits of the SHA-256 of its files.
    public var fingerprint: String

    public init(
        regimes: [Regime], intents: [Intent], table: RuleTable, dontSay: [DontSay], doSay: [DoSay], facts: [Fact],
        questions: [Question], claims: [Claim], comparison: Comparison, terms: [Term], followUps: FollowUps,
        fingerprint: String
    ) {
        self.regimes = regimes
        self.intents = intents
        self.table = table
        self.dontSay = dontSay
        self.doSay = doSay
        self.facts = facts
        self.questions = questions
        self.claims = claims
        self.comparison = comparison
        self.terms = terms
        self.followUps = followUps
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
