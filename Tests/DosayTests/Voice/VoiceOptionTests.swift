import Foundation
import Testing

/// What the chat hands on to `dosay-voice`.
@Suite struct VoiceOptionTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private static let statement = "we need to train it on our data"
    private static let far = ["--voice", "http://voice.invalid/v1", "--voice-model", "small"]

    @Test func `http to another machine is refused, with the options that would allow it`() throws {
        let run = try sandbox.chat(turns: [Self.statement], ["--private"] + Self.far)
        #expect(run.code == 0)
        #expect(run.out.contains("fine-tuning"))
        #expect(run.err.contains("http to voice.invalid would show the key"))
        #expect(run.err.contains("--voice-plain-http") && run.err.contains("$DOSAY_VOICE_PLAIN_HTTP=1"))
    }

    @Test(arguments: [(["--voice-plain-http"], [:]), ([], ["DOSAY_VOICE_PLAIN_HTTP": "1"])])
    func `http to another machine is spoken where somebody allows it`(
        _ option: [String], _ environment: [String: String]
    ) throws {
        let proxy = try LoopbackServer { visit in
            visit.beginStream()
            visit.endStream()
        }
        let address = ["http_proxy": "http://127.0.0.1:\(proxy.port)"]
        let run = try sandbox.chat(
            turns: [Self.statement], ["--private"] + Self.far + option, with: address.merging(environment) { $1 })
        #expect(run.code == 0)
        #expect(!run.err.contains("would show the key"), "\(run.err)")
        #expect(proxy.visits.first?.head.hasPrefix("POST http://voice.invalid/v1/chat/completions ") == true)
    }

    @Test func `the hints of the coach prompt go to the model`() throws {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            visit.endStream()
        }
        let voice = ["DOSAY_VOICE": server.url, "DOSAY_VOICE_MODEL": "small"]
        let run = try sandbox.chat(turns: ["/prompt coach@3", Self.statement], ["--private"], with: voice)
        #expect(run.code == 0)
        #expect(server.visits.first?.body.hasSuffix(#""temperature": 0.3, "max_tokens": 250}"#) == true)
    }
}
