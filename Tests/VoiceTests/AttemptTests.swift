import Foundation
import Testing

@testable import dosay_voice

/// One try, told what happens and when.
@Suite struct AttemptTests {
    private static let start = ContinuousClock.now

    /// Plays events at seconds from the start; what was said, and how it ended.
    private func play(_ events: [(Double, WireEvent)]) -> (said: [String], end: Attempt.End?) {
        var attempt = Attempt(
            host: "host", limits: Limits(), now: Self.start, deadline: Self.start + Limits().whole)
        var said: [String] = []
        for (seconds, event) in events {
            if let end = attempt.take(event, at: Self.start + .seconds(seconds), say: { said.append($0) }) {
                return (said, end)
            }
        }
        return (said, nil)
    }

    private func trouble(_ events: [(Double, WireEvent)]) -> Trouble? {
        guard case .failed(let trouble, _, _) = play(events).end else { return nil }
        return trouble
    }

    private func head(_ status: Int, length: Int? = nil) -> WireEvent {
        .head(WireEvent.Head(status: status, retryAfter: "9", length: length))
    }

    private func words(_ text: String) -> WireEvent {
        .bytes(Array("data: {\"choices\": [{\"delta\": {\"content\": \"\(text)\"}}]}\n\n".utf8))
    }

    @Test func `each stage has its own patience`() {
        #expect(trouble([(9.9, .tick)]) == nil)
        #expect(trouble([(10, .tick)])?.kind == .timeout)
        #expect(trouble([(9, .sent), (68, .tick)]) == nil)
        #expect(trouble([(9, .sent), (69, .tick)])?.message.contains("said nothing") == true)
        let speaking: [(Double, WireEvent)] = [(1, .sent), (2, head(200)), (50, words("a"))]
        #expect(trouble(speaking + [(69, .tick)]) == nil)
        #expect(trouble(speaking + [(70, .tick)])?.message.contains("fell silent") == true)
        #expect(trouble(speaking + [(69, words("b")), (88, words("c")), (107, words("d")), (119, .tick)]) == nil)
        let long = trouble(speaking + [(69, words("b")), (88, words("c")), (107, words("d")), (120, .tick)])
        #expect(long?.message.contains("longer than 120 s") == true)
    }

    @Test func `the head before the body was sent is no harm`() {
        let (said, end) = play([
            (1, head(200)), (2, .sent), (3, words("a")), (4, .bytes(Array("data: [DONE]\n\n".utf8))),
        ])
        #expect(said == ["a"])
        guard case .done("stop") = end else {
            Issue.record("\(String(describing: end))")
            return
        }
    }

    @Test(arguments: [(400, "refused", false), (401, "refused", false), (404, "refused", false), (429, "rate", true)])
    func `a status says what went wrong, and the body why`(status: Int, kind: String, isTriedAgain: Bool) {
        let body = Array(#"{"detail": "because"}"#.utf8)
        for last in [(2, WireEvent.ended(nil)), (5, .tick)] as [(Double, WireEvent)] {
            guard
                case .failed(let trouble, let again, let asked) = play([(1, head(status)), (1, .bytes(body)), last]).end
            else {
                Issue.record("it goes on")
                return
            }
            #expect(trouble.kind.rawValue == kind && trouble.message.hasSuffix("(\(status)): because"))
            #expect(again == isTriedAgain)
            #expect(!again || asked == "9")
        }
        // One that says how long it is is complete by itself.
        #expect(
            trouble([(1, head(status, length: body.count)), (1, .bytes(body))])?.message.hasSuffix("because") == true)
    }

    @Test func `a body without an end is not waited for, nor kept`() {
        let filler = [UInt8](repeating: 0x20, count: 30_000)
        let events: [(Double, WireEvent)] = [(1, head(500))] + (0..<3).map { _ in (1, .bytes(filler)) }
        #expect(trouble(Array(events.dropLast())) == nil)
        #expect(trouble(events)?.kind == .server)
    }

    @Test func `only a refused connection is tried again`() {
        for (code, isTriedAgain) in [(NSURLErrorCannotConnectToHost, true), (NSURLErrorCannotFindHost, false)] {
            let failure = WireFailure(code: code, words: "words")
            guard case .failed(let trouble, let again, _) = play([(1, .ended(failure))]).end else {
                Issue.record("it goes on")
                return
            }
            #expect(trouble.kind == .unreachable && again == isTriedAgain)
        }
        #expect(trouble([(1, head(200)), (1, .ended(WireFailure(code: -1, words: "gone")))])?.kind == .cut)
    }

    @Test func `what is said before something unreadable is said`() {
        let bytes = Array("data: {\"choices\": [{\"delta\": {\"content\": \"a\"}}]}\n\ndata: oops\n\n".utf8)
        let (said, end) = play([(1, head(200)), (2, .bytes(bytes))])
        #expect(said == ["a"])
        guard case .failed(let trouble, false, nil) = end else {
            Issue.record("\(String(describing: end))")
            return
        }
        #expect(trouble.kind == .garbage)
    }
}
