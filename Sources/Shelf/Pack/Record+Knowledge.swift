import Coach

// What a pack holds of what is heard and decided: one line a field, for both ways.

extension Knowledge: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            regimes: fields(\.regimes),
            intents: fields(\.intents),
            table: fields(\.table),
            dontSay: fields(\.dontSay),
            doSay: fields(\.doSay),
            moves: fields(\.$moves),
            facts: fields(\.$facts),
            questions: fields(\.questions),
            claims: fields(\.claims),
            comparison: fields(\.$comparison),
            terms: fields(\.$terms),
            followUps: fields(\.$followUps),
            rubric: fields(\.$rubric),
            scenarios: fields(\.$scenarios),
            fingerprint: fields(\.fingerprint))
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

extension Rubric: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            checks: fields(\.checks),
            figures: fields(\.figures))
    }
}

extension Rubric.Check: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            question: fields(\.question),
            name: fields(\.name),
            asks: fields(\.asks),
            passes: fields(\.passes),
            practise: fields(\.practise))
    }
}

extension Rubric.Figure: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            name: fields(\.name),
            means: fields(\.means))
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
