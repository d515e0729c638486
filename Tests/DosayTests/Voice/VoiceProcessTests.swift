import Foundation
import Glibc
import Shelf
import Testing

@testable import dosay

/// The voice as `dosay` has it: a child that may do anything.
@Suite struct VoiceProcessTests {
    private static let messages = [
        Message(role: .system, content: "Be brief."), Message(role: .user, content: "hello"),
        Message(role: .model, content: "Hello."),
    ]
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func voice(_ url: String) -> VoiceProcess {
        VoiceProcess(VoiceSetting(url: url, model: "small"), program: VoiceSandbox.program)
    }

    /// A program of the shell's that passes for `dosay-voice`.
    private func voice(script: String) throws -> VoiceProcess {
        let draft = try sandbox.write("#!/bin/sh\n\(script)\n", to: "voice-\(UUID().uuidString)")
        // What somebody still has open to write to can't be started, and every child that another test starts at this
        // moment has what we have open.
        let path = draft + ".sh"
        let copying = try Running.start(
            "/bin/sh", ["-c", "cp \(draft) \(path) && chmod 700 \(path)"], environment: sandbox.environment(),
            given: .nothing, taken: .file, in: sandbox.home.path)
        #expect(try copying.end().code == 0)
        return VoiceProcess(VoiceSetting(url: "http://localhost:1", model: "small"), program: path)
    }

    /// Every event of a reply to its last.
    private func events(_ reply: VoiceReply) -> [VoiceEvent] {
        var reply = reply
        var events: [VoiceEvent] = []
        while let step = reply.next(until: .now + .seconds(60)) {
            guard case .event(let event) = step else {
                Issue.record("\(step)")
                return events
            }
            events.append(event)
        }
        return events
    }

    private func failure(_ events: [VoiceEvent]) -> VoiceFailure? {
        guard case .failed(let failure) = events.last else { return nil }
        return failure
    }

    @Test func `a draft comes in pieces, and the next one from the same child`() throws {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            visit.say("one")
            visit.say(" two")
            visit.endStream()
        }
        let voice = voice(server.url)
        for _ in 0..<2 {
            #expect(events(voice.send(Self.messages, maxTokens: 5)) == [.text("one"), .text(" two"), .done("stop")])
        }
        #expect(server.visits.count == 2)
        #expect(
            server.visits[0].body
                == #"{"model": "small", "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "hello"}, {"role": "assistant", "content": "Hello."}], "stream": true, "max_tokens": 5}"#
        )
    }

    @Test func `a deadline passes without an end of the request`() throws {
        let isLate = DispatchSemaphore(value: 0)
        let server = try LoopbackServer { visit in
            visit.beginStream()
            isLate.wait()
            visit.say("late")
            visit.endStream()
        }
        var reply = voice(server.url).send(Self.messages)
        #expect(reply.next(until: .now + .milliseconds(50)) == .late)
        #expect(reply.next(until: .now - .seconds(1)) == .late)
        isLate.signal()
        #expect(events(reply) == [.text("late"), .done("stop")])
    }

    @Test func `a draft that isn't wanted any more is left, and the next one isn't mixed with it`() throws {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            visit.say("of \(visit.number)")
            if visit.number < 2 { return visit.waitForHangUp() }
            visit.endStream()
        }
        let voice = voice(server.url)
        var first = voice.send(Self.messages)
        #expect(first.next(until: .now + .seconds(60)) == .event(.text("of 0")))
        first.cancel()
        #expect(first.next(until: .now + .seconds(60)) == nil)
        var second = voice.send(Self.messages)
        #expect(second.next(until: .now + .seconds(60)) == .event(.text("of 1")))
        let third = voice.send(Self.messages)
        #expect(failure(events(second))?.kind == "cancelled")
        #expect(events(third) == [.text("of 2"), .done("stop")])
    }

    @Test func `trouble is an event`() throws {
        let server = try LoopbackServer { $0.answer("404 Not Found", [], #"{"error": "no model \u001b[2Jsmall"}"#) }
        let failure = failure(events(voice(server.url).send(Self.messages)))
        #expect(failure?.kind == "refused" && failure?.isRetryable == false)
        #expect(failure?.message.inert.hasSuffix("no model small") == true)
    }

    // MARK: A child that fails

    @Test func `a child that is killed is an event, and a new one takes its place`() throws {
        let folder = sandbox.home.path
        let voice = try voice(
            script: """
                echo $$ >> \(folder)/pids
                read line
                if [ $(wc -l < \(folder)/pids) = 1 ]; then echo '{"id": 1, "text": "one"}'; kill -SEGV $$; fi
                echo '{"id": 1, "text": "stale"}'
                echo 'nonsense'
                echo '{"id": 2, "done": "stop"}'
                read line
                """)
        let first = events(voice.send(Self.messages))
        #expect(first.first == .text("one"))
        #expect(failure(first)?.message == "dosay-voice was ended by signal 11")
        #expect(failure(first)?.isRetryable == true)
        #expect(events(voice.send(Self.messages)) == [.done("stop")])
    }

    @Test func `a child that dies between requests is replaced unnoticed`() throws {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            visit.endStream()
        }
        let folder = sandbox.home.path
        // The first one answers and goes.
        let voice = try voice(
            script: """
                if mkdir \(folder)/first 2>/dev/null; then read line; echo '{"id": 1, "done": "stop"}'; exit 0; fi
                exec \(VoiceSandbox.program) --url \(server.url) --model small
                """)
        #expect(events(voice.send(Self.messages)) == [.done("stop")])
        usleep(300_000)
        let second = events(voice.send(Self.messages))
        #expect(second == [.done("stop")] || failure(second)?.isRetryable == true)
        if second != [.done("stop")] { #expect(events(voice.send(Self.messages)) == [.done("stop")]) }
    }

    @Test func `a child that refuses to start says why`() throws {
        let voice = VoiceProcess(
            VoiceSetting(url: "http://example.com/v1", model: "small"), program: VoiceSandbox.program)
        let failure = failure(events(voice.send(Self.messages)))
        #expect(failure?.kind == "ended" && failure?.isRetryable == false)
        #expect(failure?.message.contains("--plain-http") == true)
    }

    @Test func `a child that isn't there is said to be missing`() {
        let voice = VoiceProcess(
            VoiceSetting(url: "http://localhost:1", model: "small"), program: "/nowhere/dosay-voice")
        let failure = failure(events(voice.send(Self.messages)))
        #expect(failure?.message.contains("neither beside dosay nor in $PATH") == true)
    }

    @Test func `a child that hangs is waited for until the deadline, and ended`() throws {
        let folder = sandbox.home.path
        do {
            var reply = try voice(script: "trap '' TERM; echo $$ > \(folder)/pid; while :; do sleep 0.1; done")
                .send(Self.messages)
            #expect(reply.next(until: .now + .seconds(2)) == .late)
        }
        let process = try pid_t(#require(Int(sandbox.text(of: folder + "/pid").trimmed)))
        #expect(kill(process, 0) == -1 && errno == ESRCH)
    }

    @Test func `a child is in a process group of its own`() throws {
        let folder = sandbox.home.path
        let voice = try voice(
            script:
                "read line; cut -d ' ' -f 5 /proc/$$/stat > \(folder)/group; echo $$ > \(folder)/pid; echo '{\"id\": 1, \"done\": \"stop\"}'"
        )
        #expect(events(voice.send(Self.messages)) == [.done("stop")])
        let process = try sandbox.text(of: folder + "/pid").trimmed
        #expect(try sandbox.text(of: folder + "/group").trimmed == process)
    }

    @Test func `no descriptor of ours reaches the child`() throws {
        let folder = sandbox.home.path
        let answer = "echo '{\"id\": 1, \"done\": \"stop\"}'; read line"
        func pipes(_ name: String) throws -> Int {
            let voice = try self.voice(script: "read line; ls -l /proc/$$/fd > \(folder)/\(name); \(answer)")
            #expect(events(voice.send(Self.messages)) == [.done("stop")])
            return try sandbox.text(of: "\(folder)/\(name)").split(separator: "\n").count { $0.contains("pipe:") }
        }
        let alone = try pipes("alone")
        let other = try voice(script: "read line; \(answer)")
        #expect(events(other.send(Self.messages)) == [.done("stop")])
        #expect(try pipes("together") == alone)
        withExtendedLifetime(other) {}
    }
}
