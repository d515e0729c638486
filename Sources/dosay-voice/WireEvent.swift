/// What happens to a request on its way.
enum WireEvent: Sendable {
    /// The connection stands, encryption among it, and the request is out.
    case sent
    /// The head of the answer.
    case head(Head)
    case bytes([UInt8])
    /// The answer is over; nil: as it should be.
    case ended(WireFailure?)
    /// Time has passed.
    case tick

    struct Head: Sendable {
        let status: Int
        let retryAfter: String?
        /// The bytes of the body, where the server says.
        let length: Int?
    }
}
