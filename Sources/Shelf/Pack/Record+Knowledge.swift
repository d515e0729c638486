import Coach

// What a pack holds of each kind of knowledge: one line a field, for both ways.

extension Knowledge: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            regimes: fields(\.regimes),
            intents: fields(\.intents),
            table: fields(\.table),
            dontSay: fields(\.dontSay),
            doSay: fields(\.doSay),
            facts: fields(\.$facts),
            questions: fields(\.questions),
            claims: fields(\.claims),
            comparison: fields(\.$comparison),
            terms: fields(\.$terms),
            followUps: fields(\.$followUps),
            fingerprint: fields(\.fingerprint))
    }
}

extension Regime: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            name: fields(\.name),
            order: fields(\.order),
            called: fields(\.called),
            brief: fields(\.brief),
            changesWeights: fields(\.changesWeights),
            card: fields(\.card),
            limits: fields(\.limits),
            analogies: fields(\.analogies))
    }
}

extension Passage: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            say: fields(\.say),
            source: fields(\.source),
            claims: fields(\.claims))
    }
}

extension Limit: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            say: fields(\.say),
            intents: fields(\.intents),
            source: fields(\.source))
    }
}

extension Analogy: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            analog: fields(\.analog),
            holds: fields(\.holds),
            breaks: fields(\.breaks),
            source: fields(\.source))
    }
}

extension Intent: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            number: fields(\.number),
            heard: fields(\.heard),
            wants: fields(\.wants),
            means: fields(\.means),
            nearMisses: fields(\.nearMisses),
            source: fields(\.source))
    }
}

extension NearMiss: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            intent: fields(\.intent),
            partedBy: fields(\.partedBy))
    }
}

extension RuleTable: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            columns: fields(\.columns),
            rules: fields(\.rules))
    }
}

extension Rule: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            intents: fields(\.intents),
            facts: fields(\.facts),
            regime: fields(\.regime),
            also: fields(\.also),
            asksFirst: fields(\.asksFirst),
            questions: fields(\.questions),
            phrases: fields(\.phrases),
            readsAs: fields(\.readsAs),
            source: fields(\.source),
            hits: fields(\.hits))
    }
}

extension DontSay: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            rows: fields(\.rows),
            heardFrom: fields(\.heardFrom),
            text: fields(\.text),
            why: fields(\.why),
            intents: fields(\.intents),
            answeredBy: fields(\.answeredBy),
            source: fields(\.source),
            status: fields(\.status))
    }
}

extension DoSay: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            regime: fields(\.regime),
            intents: fields(\.intents),
            text: fields(\.text),
            why: fields(\.why),
            claims: fields(\.claims),
            source: fields(\.source),
            status: fields(\.status))
    }
}

extension Fact: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            about: fields(\.about),
            intents: fields(\.intents),
            values: fields(\.values),
            source: fields(\.source))
    }
}

extension FactValue: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            heard: fields(\.heard),
            intents: fields(\.intents),
            refines: fields(\.refines),
            combines: fields(\.combines),
            heardAs: fields(\.heardAs),
            words: fields(\.words),
            whenAsked: fields(\.whenAsked))
    }
}

/// Its slots too: reading them off the source means cutting and stemming words.
extension WordPattern: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            fields(\.source),
            slots: fields(\.slots))
    }
}

extension Question: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            settles: fields(\.settles),
            when: fields(\.when),
            ask: fields(\.ask),
            options: fields(\.options),
            yes: fields(\.yes),
            no: fields(\.no),
            source: fields(\.source))
    }
}

extension Claim: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            topic: fields(\.topic),
            regime: fields(\.regime),
            heading: fields(\.heading),
            text: fields(\.text),
            source: fields(\.source),
            asOf: fields(\.asOf),
            review: fields(\.review),
            status: fields(\.status),
            against: fields(\.against),
            confirm: fields(\.confirm))
    }
}

extension Comparison: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            dimensions: fields(\.dimensions),
            order: fields(\.order))
    }
}

extension Comparison.Dimension: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            name: fields(\.name),
            cells: fields(\.cells),
            source: fields(\.source))
    }
}

extension Comparison.Step: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            regime: fields(\.regime),
            tryThis: fields(\.tryThis),
            moveOn: fields(\.moveOn),
            source: fields(\.source))
    }
}

extension Term: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            term: fields(\.term),
            also: fields(\.also),
            say: fields(\.say),
            source: fields(\.source))
    }
}

extension FollowUps: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            pointers: fields(\.pointers),
            methods: fields(\.methods),
            subjects: fields(\.subjects))
    }
}

extension FollowUps.Subject: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            words: fields(\.words))
    }
}
