import Foundation
import Glibc
import Synchronization
import Testing

/// `dosay-voice` against servers that do as they should.
@Suite struct VoiceAnswerTests {
    let voice: VoiceSandbox

    init() throws { voice = try VoiceSandbox() }

    @Test func `a request goes out as chat endpoints want it, and the words come back`() throws {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            for words in ["Let", " it", " read \"them\".\n"] { visit.say(words) }
            visit.endStream()
        }
        let running = try voice.start(server.url)
        try running.send(
            #"{"id": 7, "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "é\n"}], "temperature": 0.25, "max_tokens": 40}"#
        )
        try running.waitForLast(7)
        let run = try running.finish()
        #expect(run.code == 0)
        #expect(run.err.isEmpty)
        #expect(run.said == "Let it read \"them\".\n")
        #expect(run.objects.count == 4)
        #expect(run.objects.allSatisfy { $0.number("id") == 7 })
        #expect(run.done == "stop")

        let visit = try #require(server.visits.first)
        #expect(visit.head.hasPrefix("POST /v1/chat/completions HTTP/1.1\r\n"))
        #expect(visit.head.contains("\r\nAuthorization: Bearer \(VoiceSandbox.key)\r\n"))
        #expect(visit.head.contains("\r\nContent-Type: application/json\r\n"))
        #expect(
            visit.body
                == #"{"model": "small", "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "é\n"}], "stream": true, "temperature": 0.25, "max_tokens": 40}"#
        )
    }

    @Test func `words are passed on before the answer is complete`() throws {
        let isSeen = DispatchSemaphore(value: 0)
        let server = try LoopbackServer { visit in
            visit.beginStream()
            visit.say("first")
            isSeen.wait()
            visit.endStream("length")
        }
        let running = try voice.start(server.url)
        try running.send(VoiceSandbox.request(1))
        try running.wait(for: "the first words") { running.run(of: 1).first?.text("text") == "first" }
        isSeen.signal()
        try running.waitForLast(1)
        #expect(try running.finish().done == "length")
    }

    @Test func `a character that is cut in two by the network is whole`() throws {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            for byte in Array("data: {\"choices\": [{\"delta\": {\"content\": \"né 🙂\"}}]}\r\n\r\n".utf8) {
                visit.send([byte])
                usleep(500)
            }
            visit.endStream()
        }
        #expect(try voice.ask(server.url).said == "né 🙂")
    }

    @Test func `a server that doesn't stream is heard all the same`() throws {
        let server = try LoopbackServer { visit in
            let body =
                #"{"choices": [{"message": {"role": "assistant", "content": "All at once.", "reasoning_content": "hm"}, "finish_reason": "stop"}]}"#
            visit.answer("200 OK", ["Content-Type: application/json"], body)
        }
        let run = try voice.ask(server.url)
        #expect(run.said == "All at once.")
        #expect(run.done == "stop")
    }

    @Test func `without a key none is sent`() throws {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            visit.endStream()
        }
        #expect(try voice.ask(server.url, with: [:]).done == "stop")
        #expect(server.visits.first?.head.lowercased().contains("authorization") == false)
    }

    @Test func `two requests are under way at a time, and one that is cancelled leaves the other alone`() throws {
        let isCancelled = DispatchSemaphore(value: 0)
        let hungUp = Mutex(false)
        let server = try LoopbackServer { visit in
            visit.beginStream()
            visit.say("one")
            if visit.body.contains("forever") {
                visit.waitForHangUp()
                hungUp.withLock { $0 = true }
                return
            }
            isCancelled.wait()
            visit.say(" two")
            visit.endStream()
        }
        let running = try voice.start(server.url)
        try running.send(VoiceSandbox.request(1, "forever"))
        try running.send(VoiceSandbox.request(2))
        try running.wait(for: "both") { !running.run(of: 1).isEmpty && !running.run(of: 2).isEmpty }
        try running.send(#"{"cancel": 1}"#)
        try running.waitForLast(1)
        #expect(running.run(of: 1).last?.text("error") == "cancelled")
        try running.wait(for: "the server to be left") { hungUp.withLock { $0 } }
        isCancelled.signal()
        try running.waitForLast(2)
        #expect(running.run(of: 2).compactMap { $0.text("text") } == ["one", " two"])
        #expect(try running.finish().code == 0)
    }

    @Test func `the end of the input cancels, and is no error`() throws {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            visit.say("one")
            visit.waitForHangUp()
        }
        let running = try voice.start(server.url)
        try running.send(VoiceSandbox.request(1))
        try running.wait(for: "words") { !running.run(of: 1).isEmpty }
        let run = try running.finish()
        #expect(run.code == 0)
        #expect(run.error == "cancelled")
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP]) func `a signal cancels`(number: Int32) throws {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            visit.say("one")
            visit.waitForHangUp()
        }
        let running = try voice.start(server.url)
        try running.send(VoiceSandbox.request(1))
        try running.wait(for: "words") { !running.run(of: 1).isEmpty }
        running.signal(number)
        let run = try running.end()
        #expect(run.code == 128 + number)
        #expect(run.error == "cancelled")
    }

    @Test func `a line that is no request is answered with what is wrong, and the next one counts`() throws {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            visit.endStream()
        }
        let running = try voice.start(server.url)
        try running.send("nonsense")
        try running.send(#"{"id": 3, "mesages": [], "temperature": 9}"#)
        try running.send(VoiceSandbox.request(4))
        try running.waitForLast(4)
        let run = try running.finish()
        #expect(run.objects.count == 3)
        #expect(try run.object(0).isNull("id") && run.object(0).text("error") == "usage")
        let message = try #require(try run.object(1).text("message"))
        #expect(message.contains("did you mean messages?") && message.contains("`temperature`"))
        #expect(run.done == "stop")
    }
}
