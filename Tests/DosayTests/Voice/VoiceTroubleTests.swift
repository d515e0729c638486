import Foundation
import Glibc
import Testing

/// `dosay-voice` against servers that fail, lie, or mean harm.
@Suite struct VoiceTroubleTests {
    let voice: VoiceSandbox

    init() throws { voice = try VoiceSandbox() }

    // MARK: Trying again

    @Test(arguments: ["429 Too Many Requests", "500 Internal Server Error", "503 Service Unavailable"])
    func `a server that is busy is tried again`(status: String) throws {
        let server = try LoopbackServer { visit in
            guard visit.number > 0 else { return visit.answer(status, ["Retry-After: 0"]) }
            visit.beginStream()
            visit.say("at last")
            visit.endStream()
        }
        let run = try voice.ask(server.url)
        #expect(run.said == "at last" && run.done == "stop")
        #expect(server.visits.count == 2)
    }

    @Test(arguments: [("429 Too Many Requests", "rate"), ("502 Bad Gateway", "server")])
    func `a server that stays busy is tried three times more`(status: String, kind: String) throws {
        let server = try LoopbackServer {
            $0.answer(status, ["Retry-After: 0"], #"{"error": {"message": "out of beans"}}"#)
        }
        let run = try voice.ask(server.url)
        #expect(run.error == kind)
        #expect(run.objects.last?.flag("retryable") == true)
        #expect(run.message.contains("out of beans"))
        #expect(server.visits.count == 4)
    }

    @Test func `without a word on when, the pauses grow`() throws {
        let server = try LoopbackServer { $0.answer("500 Oops") }
        let start = ContinuousClock.now
        #expect(try voice.ask(server.url).error == "server")
        #expect(server.visits.count == 4)
        // Sooner it can't be: half a second, one and two.
        #expect(ContinuousClock.now - start >= .milliseconds(3_500))
    }

    @Test func `a server that asks for a long pause isn't waited for`() throws {
        let server = try LoopbackServer { $0.answer("429 Too Many Requests", ["Retry-After: 3600"]) }
        #expect(try voice.ask(server.url).error == "rate")
        #expect(server.visits.count == 1)
    }

    @Test func `nothing listens: unreachable`() throws {
        let port = try LoopbackServer { _ in }.port
        let run = try voice.ask("http://127.0.0.1:\(port)/v1")
        #expect(run.error == "unreachable")
        #expect(run.message == "nothing listens at 127.0.0.1:\(port)")
    }

    // MARK: Half an answer, and too much of it

    @Test func `a stream that breaks off is cut, and isn't asked for again`() throws {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            visit.say("Let it")
            visit.send("data: {\"choices\": [{\"delta\": {\"content\": \" rea")
        }
        let run = try voice.ask(server.url)
        #expect(run.said == "Let it")
        #expect(run.error == "cut")
        #expect(server.visits.count == 1)
    }

    @Test func `a chunked answer without its end is cut`() throws {
        let server = try LoopbackServer { visit in
            let event = "data: {\"choices\": [{\"delta\": {\"content\": \"one\"}}]}\n\n"
            visit.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            visit.send(String(event.utf8.count, radix: 16) + "\r\n\(event)\r\n")
        }
        let run = try voice.ask(server.url)
        #expect(run.said == "one")
        #expect(run.error == "cut")
    }

    @Test func `an answer without an end is stopped`() throws {
        // The server never ends by itself: only a client that leaves ends it.
        let server = try LoopbackServer { visit in
            visit.beginStream()
            let filler = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
            while visit.send(filler) {}
        }
        #expect(try voice.ask(server.url).error == "too-large")
    }

    @Test func `more words than anybody reads are stopped`() throws {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            let words = String(repeating: "words ", count: 10_000)
            while visit.say(words) {}
        }
        let run = try voice.ask(server.url)
        #expect(run.error == "too-large")
        #expect(run.said.utf8.count <= 1 << 20)
    }

    @Test(arguments: [
        "\u{0}\u{1}\u{2} no protocol at all\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n<html>It works!</html>\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{\"models\": 1}",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{\"",
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: {\"choices\": oops}\n\n",
    ]) func `what isn't a completion is garbage`(answer: String) throws {
        let server = try LoopbackServer { $0.send(answer) }
        let run = try voice.ask(server.url)
        #expect(run.error == "garbage", "\(run.out)")
        #expect(run.said.isEmpty)
    }

    @Test func `a server that fails in the middle says so`() throws {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            visit.say("one")
            visit.send("data: {\"error\": {\"message\": \"out of memory\", \"code\": 500}}\n\n")
        }
        let run = try voice.ask(server.url)
        #expect(run.said == "one")
        #expect(run.error == "server" && run.message.contains("out of memory"))
    }

    // MARK: Silence

    @Test(arguments: [
        ("--first-token-timeout", "said nothing"), ("--between-tokens-timeout", "fell silent"), ("--timeout", "longer"),
    ])
    func `silence has an end`(option: String, words: String) throws {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            if option != "--first-token-timeout" { visit.say("one") }
            // Drips: a comment is a sign of life to the network, and none of the model.
            while visit.send(option == "--timeout" ? "data: {\"choices\": []}\n\n" : ": wait\n\n") { usleep(50_000) }
        }
        let run = try voice.ask(server.url, [option, "0.5"])
        #expect(run.error == "timeout")
        #expect(run.message.contains(words), "\(run.message)")
    }

    @Test func `a server that takes a connection and never shakes hands is left`() throws {
        let server = try LoopbackServer { $0.waitForHangUp() }
        let run = try voice.ask("https://127.0.0.1:\(server.port)", ["--connect-timeout", "0.5"])
        #expect(run.error == "timeout")
    }

    // MARK: Where the key must not go

    @Test func `a redirection isn't followed`() throws {
        let other = try LoopbackServer { $0.answer("200 OK") }
        let server = try LoopbackServer { visit in
            visit.answer("307 Temporary Redirect", ["Location: \(other.url)/chat/completions"])
        }
        #expect(try voice.ask(server.url).error == "redirect")
        #expect(other.visits.isEmpty && server.visits.count == 1)
    }

    @Test func `a server without encryption is none for https`() throws {
        let server = try LoopbackServer { $0.send("HTTP/1.1 400 Bad Request\r\n\r\n") }
        let run = try voice.ask("https://127.0.0.1:\(server.port)/v1")
        #expect(run.error == "tls")
        #expect(server.visits.allSatisfy { $0.head.isEmpty })
    }

    @Test(.enabled(if: access("/usr/bin/openssl", X_OK) == 0))
    func `a certificate that nobody vouches for is refused`() throws {
        let port = try LoopbackServer { _ in }.port
        let (key, certificate) = (voice.sandbox.home.path + "/key.pem", voice.sandbox.home.path + "/certificate.pem")
        let environment = voice.sandbox.environment()
        let making = [
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2", "-subj",
            "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
        ]
        let made = try Running.start(
            "/usr/bin/openssl", making, environment: environment, given: .nothing, taken: .file,
            in: voice.sandbox.home.path)
        #expect(try made.end().code == 0)
        let serving = try Running.start(
            "/usr/bin/openssl",
            ["s_server", "-accept", "127.0.0.1:\(port)", "-key", key, "-cert", certificate, "-www"],
            environment: environment, given: .pipe, taken: .file, in: voice.sandbox.home.path)
        try serving.wait(for: "openssl to listen") { serving.out.contains("ACCEPT") }
        let run = try voice.ask("https://127.0.0.1:\(port)/v1")
        #expect(run.error == "tls", "\(run.out)")
        #expect(run.message.contains("certificate"))
        #expect(run.objects.last?.flag("retryable") == false)
    }

    @Test(arguments: [401, 403]) func `a server that quotes the key it refuses is censored`(status: Int) throws {
        let server = try LoopbackServer { visit in
            let headers = ["WWW-Authenticate: Bearer", "Content-Type: application/json"]
            let half = VoiceSandbox.key.prefix(14)
            visit.answer(
                "\(status) No", headers, #"{"error": {"message": "wrong key \#(VoiceSandbox.key), or \#(half)…"}}"#)
        }
        let running = try voice.start(server.url)
        try running.send(VoiceSandbox.request(1))
        try running.waitForLast(1)
        let commandLine = try String(contentsOfFile: "/proc/\(running.process)/cmdline", encoding: .utf8)
        #expect(!commandLine.contains("4f9a"))
        let run = try running.finish()
        #expect(run.error == "refused")
        #expect(run.message.contains("wrong key [key], or [key]…"))
        #expect(!(run.out + run.err).contains("4f9a"))
        #expect(server.visits.count == 1)
    }

    @Test func `a model that was told the key can't say it`() throws {
        let key = VoiceSandbox.key
        let server = try LoopbackServer { visit in
            visit.beginStream()
            for piece in ["it is \(key.prefix(5))", String(key.dropFirst(5).prefix(9)), key.dropFirst(14) + "! s"] {
                visit.say(piece)
            }
            visit.endStream()
        }
        let run = try voice.ask(server.url)
        #expect(run.said == "it is [key]! s")
        #expect(!run.out.contains("4f9a"))
    }

    @Test func `a server's escape codes come as JSON has them`() throws {
        let server = try LoopbackServer { visit in
            visit.answer("404 Not Found", [], #"{"error": {"message": "no model \u001b]0;owned\u0007\u202esmall"}}"#)
        }
        let run = try voice.ask(server.url)
        #expect(run.error == "refused")
        #expect(!run.output.contains(0x1b) && !run.output.contains(0x07))
        #expect(run.out.contains(#"no model \u001b]0;owned\u0007\u202esmall"#))
    }

    // MARK: Proxies

    @Test func `a proxy is gone through, but not towards this machine`() throws {
        let proxy = try LoopbackServer { visit in
            guard visit.head.hasPrefix("POST") else { return visit.answer("403 Forbidden") }
            visit.beginStream()
            visit.say("by way of")
            visit.endStream()
        }
        let server = try LoopbackServer { visit in
            visit.beginStream()
            visit.say("straight")
            visit.endStream()
        }
        let address = "http://127.0.0.1:\(proxy.port)"
        let environment = ["http_proxy": address, "https_proxy": address]
        let plain = try voice.ask("http://voice.invalid/v1", ["--plain-http"], with: environment)
        #expect(plain.said == "by way of")
        #expect(proxy.visits.last?.head.hasPrefix("POST http://voice.invalid/v1/chat/completions ") == true)

        let safe = try voice.ask("https://voice.invalid/v1", with: environment)
        #expect(safe.error == "unreachable" && safe.message.contains("proxy"), "\(safe.out)")
        #expect(proxy.visits.last?.head.hasPrefix("CONNECT voice.invalid:443 ") == true)

        let count = proxy.visits.count
        let excepted = environment.merging(["no_proxy": "voice.invalid"]) { $1 }
        #expect(try voice.ask("http://voice.invalid/v1", ["--plain-http"], with: excepted).error == "unreachable")
        #expect(try voice.ask(server.url, with: environment).said == "straight")
        #expect(proxy.visits.count == count)
    }
}
