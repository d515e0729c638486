import Coach

// What a pack holds of what is said: one line a field, for both ways.

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

extension DontSay: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            rows: fields(\.rows),
            heardFrom: fields(\.heardFrom),
            text: fields(\.text),
            why: fields(\.why),
            intents: fields(\.intents),
            steers: fields(\.steers),
            answeredBy: fields(\.answeredBy),
            source: fields(\.source),
            status: fields(\.status))
    }
}

extension Move: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            kind: fields(\.kind),
            regime: fields(\.regime),
            means: fields(\.means))
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
