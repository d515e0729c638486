import Coach

/// A file of `phrases/`: lines not to say, or lines to say under one regime.
enum PhraseFile {
    static func read(_ map: YAMLMapping) -> (dontSay: [Placed<DontSay>], doSay: [Placed<DoSay>]) {
        let regime = map.optionalReference("regime", to: .regime)
        let dontSay = map.mappings("dont_say", required: false) { entry in
            Placed(
                value: DontSay(
                    id: entry.text("id"), rows: entry.texts("rows").map(\.value),
                    heardFrom: entry.choice("heard_from", or: Speaker.either), text: entry.text("text"),
                    why: entry.text("why"), intents: entry.references("for", to: .intent),
                    steers: entry.optionalReference("steers", to: .regime),
                    answeredBy: entry.references("answered_by", to: .doSay), source: entry.source(),
                    status: entry.choice("status", or: Status.agreed)),
                place: entry.place(of: "id"))
        }
        let doSay = map.mappings("do_say", required: false) { entry in
            Placed(
                value: DoSay(
                    id: entry.text("id"), regime: regime, intents: entry.references("for", to: .intent),
                    text: entry.text("text"), why: entry.text("why"), claims: entry.references("claims", to: .claim),
                    source: entry.source(), status: entry.choice("status", or: Status.agreed)),
                place: entry.place(of: "id"))
        }
        return (dontSay, doSay)
    }
}
