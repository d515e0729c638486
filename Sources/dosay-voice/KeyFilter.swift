/// Keeps the key out of text that comes piece by piece: a server that was told it could have its model say it.
struct KeyFilter {
    private let secret: [UInt8]
    /// What might be the beginning of the key.
    private var held: [UInt8] = []

    init(_ key: APIKey?) { secret = Array((key?.secret ?? "").utf8) }

    /// The text that may be shown now. An end that could begin the key is held back until more comes.
    mutating func take(_ text: String) -> String {
        guard !secret.isEmpty else { return text }
        held += text.utf8
        var shown: [UInt8] = []
        var at = held.startIndex
        while at < held.endIndex {
            let shared = zip(held[at...], secret).prefix { $0 == $1 }.count
            if shared == secret.count {
                shown += APIKey.mark.utf8
                at += shared
            } else if at + shared == held.endIndex {
                break
            } else {
                shown.append(held[at])
                at += 1
            }
        }
        held.removeFirst(at)
        return String(decoding: shown, as: UTF8.self)
    }

    /// What was held back, now that nothing follows.
    mutating func end() -> String {
        defer { held = [] }
        return String(decoding: held, as: UTF8.self)
    }
}
