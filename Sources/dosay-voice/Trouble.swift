import Shelf

/// Why a request came to nothing, or to half an answer.
struct Trouble: Error, Equatable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        /// Nobody answers: no such host, nothing listens, no way through a proxy, or hung up without a word.
        case unreachable
        case timeout
        /// The certificate doesn't hold, or there is no encryption to agree on.
        case tls
        /// The server doesn't do this: the key is wrong (401, 403), or the request is (any other 4xx).
        case refused
        /// Too many requests (429), also after trying again.
        case rate
        /// The server failed (5xx), also after trying again, or said so in the middle of an answer.
        case server
        /// What came isn't a chat completion.
        case garbage
        /// The answer broke off before its end.
        case cut
        case tooLarge = "too-large"
        /// The server points elsewhere; nobody follows, since the key would travel along.
        case redirect
        case cancelled
        /// The line itself is no request.
        case usage
    }

    let kind: Kind
    /// Words for a person, which may quote the server: to be made inert before they reach a terminal.
    let message: String

    init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    /// Whether the same request may well succeed later.
    var isRetryable: Bool {
        switch kind {
        case .unreachable, .timeout, .rate, .server, .cut: true
        case .tls, .refused, .garbage, .tooLarge, .redirect, .cancelled, .usage: false
        }
    }
}
