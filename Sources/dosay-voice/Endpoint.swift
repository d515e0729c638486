import Foundation

/// Where chat completions are to be had.
struct Endpoint: Equatable, Sendable {
    let url: URL
    /// Host and port, for messages.
    let name: String
    /// Whether it is on this machine.
    let isLoopback: Bool

    private static let path = "/chat/completions"

    /// Reads a URL: the whole of it, its base (`…/v1`), or a host alone, which means `/v1`.
    ///
    /// - Parameter plainHTTP: whether http may be spoken to other machines, where anybody on the way can read the key.
    /// - Throws: `Misuse` for what isn't such a URL, holds a name and password, or would send the key in the clear.
    init(_ text: String, plainHTTP: Bool = false) throws(Misuse) {
        guard var parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            let host = parts.host, !host.isEmpty, parts.fragment == nil
        else { throw .usage("--url must be a URL such as http://localhost:11434/v1") }
        guard scheme == "http" || scheme == "https" else {
            throw .usage("--url must begin with https:// or http://, not \(scheme)://")
        }
        guard parts.user == nil, parts.password == nil else {
            throw .usage("--url holds a name or password, which every process list shows; put the key in a file")
        }
        let bare = host.trimmingCharacters(in: ["[", "]"]).lowercased()
        isLoopback = Self.isLoopback(bare)
        guard scheme == "https" || isLoopback || plainHTTP else {
            throw .usage(
                "http to \(bare) would show the key and every word to anybody on the way; use https, or --plain-http "
                    + "if that is meant (dosay takes it as --voice-plain-http, or $DOSAY_VOICE_PLAIN_HTTP=1)")
        }
        var path = parts.percentEncodedPath[...]
        while path.hasSuffix("/") { path.removeLast() }
        if path.isEmpty { path = "/v1" }
        if !path.hasSuffix(Self.path) { path += Self.path }
        parts.percentEncodedPath = String(path)
        guard let url = parts.url else { throw .usage("--url must be a URL such as http://localhost:11434/v1") }
        self.url = url
        name = parts.port.map { "\(host):\($0)" } ?? host
    }

    /// Whether a host is this machine by its name alone, which no name server can change.
    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
