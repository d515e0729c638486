import Coach

// What a pack holds of what is practised: one line a field, for both ways.

extension Scenario: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            title: fields(\.title),
            difficulty: fields(\.difficulty),
            persona: fields(\.persona),
            patience: fields(\.patience),
            briefing: fields(\.briefing),
            beats: fields(\.beats),
            goals: fields(\.goals),
            weights: fields(\.weights),
            recorded: fields(\.recorded))
    }
}

extension Persona: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            role: fields(\.role),
            place: fields(\.place),
            temper: fields(\.temper),
            knows: fields(\.knows),
            fears: fields(\.fears),
            wonBy: fields(\.wonBy))
    }
}

extension Beat: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            raises: fields(\.raises),
            says: fields(\.says),
            branches: fields(\.branches),
            ends: fields(\.ends),
            then: fields(\.then))
    }
}

extension Beat.Branch: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            act: fields(\.act),
            to: fields(\.to))
    }
}

extension Act: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            fields(\.kind),
            phrase: fields(\.phrase))
    }
}

extension Goal: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            id: fields(\.id),
            asks: fields(\.asks),
            act: fields(\.act),
            isNever: fields(\.isNever),
            beats: fields(\.beats),
            weight: fields(\.weight))
    }
}
