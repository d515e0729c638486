import Foundation
import FoundationNetworking
import Synchronization

/// The one door to the network: sends a request and tells what becomes of it, as a stream.
///
/// Nothing is kept between requests: no cookies, no cache, no credentials. The library below honours `http_proxy`,
/// `https_proxy`, `all_proxy` and `no_proxy`, and checks certificates against those of the system.
final class Wire: NSObject, Sendable {
    /// A request under way.
    struct Call {
        let events: AsyncStream<WireEvent>
        /// Tells the stream of the time.
        let tick: @Sendable () -> Void
        /// Ends the request, wherever it is. Nothing is told after that.
        let cancel: @Sendable () -> Void
    }

    private struct Listener {
        let teller: AsyncStream<WireEvent>.Continuation
        /// How many bytes more are told of.
        var room: Int
    }

    private typealias Listeners = [Int: Listener]

    private let listeners: Mutex<Listeners>
    private let session: Mutex<URLSession?>

    override init() {
        listeners = Mutex([:])
        session = Mutex(nil)
        super.init()
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        // Who calls keeps the time.
        configuration.timeoutIntervalForRequest = 86_400
        let made = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
        session.withLock { $0 = made }
    }

    /// - Parameters:
    ///   - key: sent as a bearer's.
    ///   - room: how many bytes of the answer are wanted. The bytes that go past it are the last that are told of.
    func post(_ body: [UInt8], to url: URL, key: APIKey?, room: Int) -> Call {
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        request.httpBody = Data(body)
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue("text/event-stream, application/json", forHTTPHeaderField: "Accept")
        request.setValue("dosay-voice", forHTTPHeaderField: "User-Agent")
        if let key { request.setValue("Bearer \(key.secret)", forHTTPHeaderField: "Authorization") }

        let (events, teller) = AsyncStream.makeStream(of: WireEvent.self)
        guard let task = session.withLock({ $0?.dataTask(with: request) }) else {
            teller.finish()
            return Call(events: events, tick: {}, cancel: {})
        }
        let number = task.taskIdentifier
        listeners.withLock { $0[number] = Listener(teller: teller, room: room) }
        task.resume()
        let cancel: @Sendable () -> Void = { [self] in
            listeners.withLock { $0[number] = nil }
            task.cancel()
            teller.finish()
        }
        return Call(events: events, tick: { teller.yield(.tick) }, cancel: cancel)
    }

    private func tell(_ task: URLSessionTask, _ event: WireEvent) {
        listeners.withLock { $0[task.taskIdentifier] }?.teller.yield(event)
    }
}

extension Wire: URLSessionDataDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, didSendBodyData bytesSent: Int64, totalBytesSent: Int64,
        totalBytesExpectedToSend: Int64
    ) {
        tell(task, .sent)
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
        // The key must not travel to wherever a server points; the redirection itself comes as the answer.
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        // Whoever doesn't take the key gets nothing else.
        completionHandler(.rejectProtectionSpace, nil)
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
        if let answer = response as? HTTPURLResponse {
            let after = answer.value(forHTTPHeaderField: "Retry-After")
            let length = answer.expectedContentLength >= 0 ? Int(answer.expectedContentLength) : nil
            tell(dataTask, .head(WireEvent.Head(status: answer.statusCode, retryAfter: after, length: length)))
        }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let number = dataTask.taskIdentifier
        let (listener, isFull) = listeners.withLock { listeners in
            let listener = listeners[number]
            listeners[number]?.room -= data.count
            let isFull = listener.map { $0.room < data.count } ?? true
            if isFull { listeners[number] = nil }
            return (listener, isFull)
        }
        listener?.teller.yield(.bytes(Array(data)))
        // Here, not where the bytes are read, which takes longer than the next ones take to come.
        if isFull { dataTask.cancel() }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let teller = listeners.withLock { $0.removeValue(forKey: task.taskIdentifier) }?.teller
        teller?.yield(.ended(error.map { WireFailure($0) }))
        teller?.finish()
    }
}
