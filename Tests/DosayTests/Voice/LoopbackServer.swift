import Foundation
import Glibc
import Synchronization

/// A server on loopback that does whatever a test tells it, however unseemly, and keeps what it was sent.
final class LoopbackServer: Sendable {
    /// One connection, its request read.
    struct Visit: Sendable {
        /// 0 for the first.
        let number: Int
        /// The request line and the headers.
        let head: String
        let body: String
        fileprivate let connection: Int32

        /// Sends some of an answer; false once nobody is there to take it.
        @discardableResult func send(_ text: String) -> Bool { send(Array(text.utf8)) }

        @discardableResult func send(_ bytes: [UInt8]) -> Bool {
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes {
                    Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }

        /// Begins a stream of events.
        func beginStream() { send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n") }

        /// Sends an event with some words of the assistant's.
        @discardableResult func say(_ words: String) -> Bool {
            let data = (try? JSONSerialization.data(withJSONObject: [words])) ?? Data()
            let quoted = String(decoding: data, as: UTF8.self).dropFirst().dropLast()
            return send("data: {\"choices\": [{\"index\": 0, \"delta\": {\"content\": \(quoted)}}]}\n\n")
        }

        func endStream(_ reason: String = "stop") {
            send(
                "data: {\"choices\": [{\"index\": 0, \"delta\": {}, \"finish_reason\": \"\(reason)\"}]}\n\ndata: [DONE]\n\n"
            )
        }

        /// A whole answer of any kind.
        func answer(_ status: String, _ headers: [String] = [], _ body: String = "") {
            let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)", "Connection: close"] + headers
            send(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
        }

        /// Waits until the other side hangs up.
        func waitForHangUp() {
            var byte: UInt8 = 0
            while recv(connection, &byte, 1, 0) > 0 {}
        }
    }

    private final class Log: Sendable { let visits = Mutex<[Visit]>([]) }

    let port: UInt16
    private let listener: Int32
    private let log = Log()

    init(_ serve: @escaping @Sendable (Visit) -> Void) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard isListening else { throw Running.Failure(description: "no server: \(String(cString: strerror(errno)))") }
        port = UInt16(bigEndian: address.sin_port)
        self.listener = listener
        let log = log
        Thread.detachNewThread {
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
                Thread.detachNewThread {
                    defer { close(connection) }
                    guard let (head, body) = Self.request(connection) else { return }
                    let visit = log.visits.withLock { visits in
                        visits.append(Visit(number: visits.count, head: head, body: body, connection: connection))
                        return visits[visits.count - 1]
                    }
                    serve(visit)
                    shutdown(connection, Int32(SHUT_WR))
                }
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    var url: String { "http://127.0.0.1:\(port)/v1" }
    /// Who came so far.
    var visits: [Visit] { log.visits.withLock { $0 } }

    /// Reads a request; nil when what comes is none.
    private static func request(_ connection: Int32) -> (head: String, body: String)? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes += buffer[..<count]
            // The first byte of a handshake: no request follows until it is answered.
            guard bytes[0] != 0x16 else { return (head: "", body: "") }
            let text = String(decoding: bytes, as: UTF8.self)
            guard let end = text.range(of: "\r\n\r\n") else { continue }
            let head = String(text[..<end.lowerBound])
            let lengths = head.lowercased().split(separator: "\r\n").compactMap { line in
                line.hasPrefix("content-length:") ? Int(line.dropFirst(15).trimmingCharacters(in: .whitespaces)) : nil
            }
            let body = text[end.upperBound...]
            if body.utf8.count >= lengths.first ?? 0 { return (head, String(body)) }
        }
    }
}
