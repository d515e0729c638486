import Coach

/// Gong's JSON: many calls, sentences by speaker id, names and sides in `parties`.
public enum Gong: TranscriptFormat {
    public static let id = "gong"
    public static let name = "Gong"
    public static let help = "JSON with callTranscripts, and parties where there are any"

    private struct Party {
        let name: String?
        let role: Role?
    }

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        guard let object = recording.object, let list = object["callTranscripts"] else { return nil }
        let all = try list.list(in: recording, "calls")
        var parties = parties(object)
        for call in object["calls"]?.items ?? [] {
            if let fields = call.fields { parties.merge(Self.parties(fields)) { first, _ in first } }
        }
        return all.compactMap(\.fields).map { fields in
            let own = Self.parties(fields)
            return call(fields, recording) { own[$0] ?? parties[$0] }
        }
    }

    private static func call(_ fields: JSONFields, _ recording: Recording, party: (String) -> Party?) -> RecordedCall {
        var draft = CallDraft(Self.self, recording, name: fields["callId"]?.label)
        var times: [(start: Double, end: Double?)] = []
        var said: [(party: Party?, id: String?, start: Double?, end: Double?, text: String)] = []
        for monologue in fields["transcript"]?.items ?? [] {
            guard let part = monologue.fields else { continue }
            let id = part["speakerId"]?.label
            for sentence in part["sentences"]?.items ?? [] {
                guard let words = sentence.fields, let text = words["text"]?.text else { continue }
                let (start, end) = (words["start"]?.number, words["end"]?.number)
                if let start { times.append((start, end)) }
                said.append((id.flatMap(party), id, start, end, text))
            }
        }
        let scale = TimeScale(times)
        if let assumption = scale.assumption { draft.assume(assumption) }
        let nameless = Set(said.lazy.filter { $0.party?.name == nil }.compactMap(\.id)).count
        draft.assume(
            nameless, "speaker goes by their id: no party has a name for it",
            "speakers go by their ids: no party has names for them")
        for sentence in said {
            draft.add(
                Cue(
                    speaker: sentence.party?.name ?? sentence.id, role: sentence.party?.role,
                    start: scale.milliseconds(sentence.start), end: scale.milliseconds(sentence.end),
                    text: sentence.text))
        }
        return draft.call()
    }

    /// Who takes part, by speaker id.
    private static func parties(_ fields: JSONFields) -> [String: Party] {
        var parties: [String: Party] = [:]
        for party in fields["parties"]?.items ?? [] {
            guard let fields = party.fields, let id = fields["speakerId"]?.label else { continue }
            let names = [fields["name"]?.text, fields["emailAddress"]?.text].compactMap { $0 }
            parties[id] = Party(
                name: names.first { !$0.trimmed.isEmpty },
                role: fields["affiliation"]?.text.flatMap(RoleWords.role))
        }
        return parties
    }
}
