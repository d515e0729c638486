import ArgumentParser
import Dispatch
import Glibc
import Shelf

/// `dosay-voice`: the command line, and the protocol in its help.
struct VoiceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dosay-voice",
        abstract:
            "Puts requests to one OpenAI-compatible chat endpoint. dosay starts it; by itself it speaks in lines.",
        discussion: """
            In, one JSON object a line: {"id": 1, "messages": [{"role": "user", "content": "…"}]}, where roles are \
            system, user and assistant, and "temperature" and "max_tokens" may stand beside. {"cancel": 1} ends request \
            1 at once; SIGTERM and the end of the input end all.

            Out, for each request: {"id": 1, "text": "…"} as often as words come, then one line that ends it, \
            {"id": 1, "done": "stop"} (or length, or what else the server gives as its reason), or \
            {"id": 1, "error": KIND, "message": "words for a person", "retryable": true}. KIND is one of \
            \(Trouble.Kind.allCases.map(\.rawValue).joined(separator: ", ")). Several requests may be under way; \
            their lines mix.

            The key comes from --key-file, which nobody else may be able to read, or from $\(APIKey.variable). It goes \
            to the server and nowhere else, and is struck out of whatever the server says. Redirections are not \
            followed. http is spoken to this machine alone. http_proxy, https_proxy, all_proxy and no_proxy are \
            honoured, except towards this machine.

            429, 5xx and a refused connection are tried again three times, after 0.5, 1 and 2 s or what Retry-After \
            asks, up to 20 s; nothing is once an answer has begun.

            Exit codes: 0 at the end of the input, 2 usage, 3 a key that can't be used, 128 + n on a signal.
            """)

    @Option(help: ArgumentHelp("The endpoint: its base (…/v1), the whole of it, or a host.", valueName: "url"))
    var url: String
    @Option(help: ArgumentHelp("The model, as the server names it.", valueName: "name"))
    var model: String
    @Option(help: ArgumentHelp("A file with the key, readable by you alone.", valueName: "file"))
    var keyFile: String?
    @Flag(name: .customLong("plain-http"), help: "Speak http to other machines, where all on the way can read the key.")
    var plainHTTP = false

    @Option(help: ArgumentHelp("Seconds for a whole request.", valueName: "s"))
    var timeout = 120.0
    @Option(help: ArgumentHelp("Seconds until a connection stands.", valueName: "s"))
    var connectTimeout = 10.0
    @Option(help: ArgumentHelp("Seconds from then on until the first words.", valueName: "s"))
    var firstTokenTimeout = 60.0
    @Option(help: ArgumentHelp("Seconds between one word and the next.", valueName: "s"))
    var betweenTokensTimeout = 20.0

    /// Serves standard input to its end.
    func run() throws {
        let endpoint = try Endpoint(url, plainHTTP: plainHTTP)
        guard !model.isEmpty else { throw Misuse.usage("--model must name a model") }
        let key = try APIKey.find(file: keyFile, .own)
        let limits = try limits()
        // A proxy would look for the server on its own machine, and be shown the key.
        if endpoint.isLoopback { setenv("no_proxy", "*", 1) }

        let (outlet, wire, model) = (Outlet(), Wire(), model)
        let desk = Desk(outlet) { request in
            Exchange(
                request: request, endpoint: endpoint, model: model, key: key, limits: limits, wire: wire,
                outlet: outlet)
        }
        let signals = Self.closeOnSignal(desk)
        var lines = InputLines()
        lines.each { desk.take($0) }
        desk.close()
        // Until here: a source that nobody holds is gone.
        withExtendedLifetime(signals) {}
    }

    private func limits() throws(Misuse) -> Limits {
        func seconds(_ value: Double, _ option: String) throws(Misuse) -> Duration {
            guard value > 0, value <= 86_400 else { throw .usage("\(option) must be seconds, up to a day of them") }
            return .milliseconds(max(1, Int(value * 1_000)))
        }
        var limits = Limits()
        limits.whole = try seconds(timeout, "--timeout")
        limits.connect = try seconds(connectTimeout, "--connect-timeout")
        limits.firstToken = try seconds(firstTokenTimeout, "--first-token-timeout")
        limits.betweenTokens = try seconds(betweenTokensTimeout, "--between-tokens-timeout")
        return limits
    }

    /// Ends the program on a signal, everything cancelled and said to be.
    private static func closeOnSignal(_ desk: Desk) -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                desk.close()
                _exit(128 + number)
            }
            source.resume()
            return source
        }
    }
}
