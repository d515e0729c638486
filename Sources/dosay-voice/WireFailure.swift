import Foundation
import FoundationNetworking

/// Why a connection failed, as URLSession and the library below it tell it.
struct WireFailure: Equatable, Sendable {
    let code: Int
    /// The library's own words.
    let words: String

    init(code: Int, words: String) {
        self.code = code
        self.words = words
    }

    init(_ error: any Error) {
        let error = error as NSError
        self.init(code: error.code, words: error.localizedDescription)
    }

    /// Whether nothing listened: trying again soon may help, as when a server is just being started.
    var isRefusedConnection: Bool { code == NSURLErrorCannotConnectToHost }

    /// Whether a proxy didn't let us through: what seemed the server's answer was its.
    var isProxys: Bool { words.contains("CONNECT") }

    /// The trouble this is.
    ///
    /// - Parameters:
    ///   - host: who was to be reached.
    ///   - isAnswering: whether an answer had begun.
    func trouble(with host: String, isAnswering: Bool) -> Trouble {
        if isProxys { return Trouble(.unreachable, "the proxy doesn't let us through to \(host): \(words)") }
        if isAnswering { return Trouble(.cut, "the answer broke off: \(words)") }
        switch code {
        case NSURLErrorCannotConnectToHost:
            return Trouble(.unreachable, "nothing listens at \(host)")
        case NSURLErrorCannotFindHost where words.contains("HTTP/0.9"), NSURLErrorUnsupportedURL:
            return Trouble(.garbage, "\(host) doesn't speak HTTP")
        case NSURLErrorCannotFindHost:
            return Trouble(.unreachable, "there is no host \(host): \(words)")
        case NSURLErrorTimedOut:
            return Trouble(.timeout, "\(host) can't be reached: \(words)")
        case NSURLErrorBadServerResponse, NSURLErrorNetworkConnectionLost:
            return Trouble(.unreachable, "\(host) hung up without an answer")
        default:
            // The library has numbers for what went wrong with encryption that don't come through, but its words do.
            let isTLS = ["SSL", "TLS", "certificate"].contains { words.contains($0) }
            if isTLS { return Trouble(.tls, "no safe connection to \(host): \(words)") }
            if isAboutAnswer { return Trouble(.garbage, "\(host) doesn't answer in HTTP: \(words)") }
            return Trouble(.unreachable, "\(host) can't be reached: \(words)")
        }
    }

    private var isAboutAnswer: Bool {
        ["header", "Header", "HTTP/0.9", "chunk", "encoding"].contains { words.contains($0) }
    }
}
