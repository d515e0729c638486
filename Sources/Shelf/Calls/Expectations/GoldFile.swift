/// The file of expectations beside a recording: `NAME.gold.jsonl`, one JSON object for what is expected of a turn.
public enum GoldFile {
    /// What a file expects.
    ///
    /// - Parameter turns: How many turns the call has.
    /// - Throws: `Faults`: unreadable, broken, lines without a turn, and turns that the call hasn't.
    public static func expectations(_ path: String, turns: Int) throws(Faults) -> [Expectation] {
        let recording = try CallFiles.recording(path)
        guard let records = JSONRecords(recording) else {
            throw Faults([Fault(Place(path), "expected JSON lines", hint: "write {\"turn\": 3, \"intent\": \"…\"}")])
        }
        var found: [Expectation] = []
        try records.each { number, fields, place throws(Fault) in
            guard let turn = fields["turn"]?.integer else {
                throw Fault(place(), "there is no turn", hint: "write {\"turn\": 3, …}; turns count from 0")
            }
            guard (0..<turns).contains(turn) else {
                throw Fault(place(), "there is no turn \(turn)", hint: "the call's turns are 0 to \(turns - 1)")
            }
            let quote = fields["quote"]?.text
            for expected in try expected(fields, place) {
                found.append(
                    Expectation(
                        turn: turn, expected: expected, quote: quote, place: Place(path, line: number, column: 1)))
            }
        }
        return found
    }

    private static func expected(_ fields: JSONFields, _ place: () -> Place) throws(Fault) -> [Expected] {
        var all: [Expected] = []
        if let intent = fields["intent"]?.text {
            all.append(.intent(intent, also: fields["also"]?.items?.compactMap(\.text) ?? []))
        }
        if let regime = fields["regime"]?.text { all.append(.regime(regime)) }
        if let dont = fields["dont_say"], !dont.isNull {
            if dont.bytes[dont.range].elementsEqual("false".utf8) {
                all.append(.noDontSay)
            } else {
                all.append(.dontSay(try fields["seed"].flatMap { value throws(Fault) in try row(value, place) }))
            }
        }
        if let words = fields["do_say"]?.text { all.append(.doSay(words)) }
        return all
    }

    /// `001 row 3` as a phrase bears it: `001.3`. A row that is written so already, or an id, stays.
    private static func row(_ value: JSONValue, _ place: () -> Place) throws(Fault) -> String? {
        if value.isNull { return nil }
        guard let text = value.text?.trimmed, !text.isEmpty else {
            throw Fault(place(), "a seed is a text", hint: "write \"seed\": \"001 row 3\"")
        }
        let words = text.split(separator: " ")
        if words.count == 3, words[1] == "row" { return "\(words[0]).\(words[2])" }
        guard words.count == 1 else {
            throw Fault(place(), "can't read the row “\(text)”", hint: "write \"seed\": \"001 row 3\"")
        }
        return text
    }
}
