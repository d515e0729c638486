/// How long a server may take, and how much it may say.
struct Limits: Equatable, Sendable {
    /// Until a connection stands, encryption among it.
    var connect: Duration = .seconds(10)
    /// From then on until the first words.
    var firstToken: Duration = .seconds(60)
    /// Between one word and the next.
    var betweenTokens: Duration = .seconds(20)
    /// For everything, tries and the pauses between them among it.
    var whole: Duration = .seconds(120)
    /// What remains of an answer that only says what went wrong is waited for no longer than this.
    var faultBody: Duration = .seconds(3)

    /// Bytes of text.
    var text = 1 << 20
    /// Bytes of an answer as it came, unpacked.
    var raw = 4 << 20
    /// Bytes that are read of an answer that only says what went wrong.
    var fault = 64 << 10
}

extension Duration {
    /// In seconds, such as "0.5 s" or "20 s".
    var words: String {
        let tenths = (components.seconds * 10) + components.attoseconds / 100_000_000_000_000_000
        return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
    }
}
