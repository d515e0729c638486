import Coach

/// OpenAI chat JSON: `{"messages": […]}` a call, or one `{"role", "content"}` a line.
public enum ChatMessages: TranscriptFormat {
    public static let id = "chat"
    public static let name = "chat messages"
    public static let help = "JSON lines with `messages`, or with `role` and `content`"

    private static let sides: [String: Role] = ["user": .buyer, "assistant": .rep]
    private static let others: Set<String> = ["system", "developer", "tool", "function"]

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        guard let records = JSONRecords(recording), let first = records.first, isChat(first) else { return nil }
        var calls: [RecordedCall] = []
        var single = Messages(recording, name: nil)
        let isSingle = first["messages"] == nil
        try records.each { number, fields, place throws(Fault) in
            guard !isSingle else {
                try single.add(fields, place)
                return
            }
            guard let list = fields["messages"]?.items else {
                throw Fault(place(), "expected a list of messages", hint: "write {\"messages\": […]} on each line")
            }
            var messages = Messages(recording, name: records.isOne ? nil : "line \(number)")
            for message in list {
                let place = { recording.place(message.range.lowerBound) }
                guard let fields = message.fields else { throw Fault(place(), "expected a message", hint: messageHint) }
                try messages.add(fields, place)
            }
            calls.append(messages.call())
        }
        return isSingle ? [single.call()] : calls
    }

    /// Whether a record is of this format.
    static func isChat(_ record: JSONFields) -> Bool {
        if let messages = record["messages"] { return messages.items != nil }
        guard let role = record["role"]?.text, record["content"] != nil else { return false }
        return sides[role] != nil || others.contains(role)
    }

    private static let messageHint = "a message is {\"role\": \"user\", \"content\": \"…\"}"

    /// The messages of one call.
    private struct Messages {
        private var draft: CallDraft
        private var left: [String: Int] = [:]
        private var silent = 0

        init(_ recording: Recording, name: String?) {
            draft = CallDraft(ChatMessages.self, recording, name: name)
            draft.assumesRoles = true
        }

        mutating func add(_ message: JSONFields, _ place: () -> Place) throws(Fault) {
            guard let role = message["role"]?.text else {
                throw Fault(place(), "this message has no role", hint: messageHint)
            }
            if others.contains(role) {
                left[role, default: 0] += 1
                return
            }
            guard let text = message["content"]?.words ?? (message["content"] == nil ? "" : nil) else {
                throw Fault(place(), "this message's content is no text", hint: messageHint)
            }
            guard text.contains(where: { !$0.isWhitespace }) else {
                silent += 1
                return
            }
            draft.add(Cue(speaker: message["name"]?.text ?? role, role: sides[role], text: text))
        }

        func call() -> RecordedCall {
            var draft = draft
            if !draft.cues.isEmpty {
                draft.assume("user is taken for the buyer and assistant for the rep, unless told otherwise")
            }
            for (role, count) in left.sorted(by: { $0.key < $1.key }) {
                draft.assume(count, "\(role) message left out", "\(role) messages left out")
            }
            draft.assume(silent, "message without words left out", "messages without words left out")
            return draft.call()
        }
    }
}
