import Testing

@testable import dosay_voice

@Suite struct EndpointTests {
    @Test(arguments: [
        ("http://localhost:11434", "http://localhost:11434/v1/chat/completions"),
        ("http://127.0.0.1:8080/v1/", "http://127.0.0.1:8080/v1/chat/completions"),
        ("http://[::1]:8080/v1", "http://[::1]:8080/v1/chat/completions"),
        ("HTTPS://api.example.com/v1", "HTTPS://api.example.com/v1/chat/completions"),
        ("https://example.com/openai/v1/chat/completions", "https://example.com/openai/v1/chat/completions"),
        ("https://example.com/a%20b?api-version=1", "https://example.com/a%20b/chat/completions?api-version=1"),
    ]) func `a base, a host or the whole will do`(text: String, url: String) throws {
        #expect(try Endpoint(text).url.absoluteString == url)
    }

    @Test(arguments: [
        "http://example.com", "http://10.0.0.1/v1", "http://127.0.0.1.example.com", "http://127.0.0.256",
        "http://127.1",
        "http://0.0.0.0", "http://localhost.example.com", "http://[::2]/v1",
    ]) func `http is spoken to this machine alone`(text: String) throws {
        #expect(throws: Misuse.self) { try Endpoint(text) }
        #expect(try !Endpoint(text, plainHTTP: true).isLoopback)
    }

    @Test(arguments: [
        "", "localhost", "localhost:11434", "https://", "file:///etc/passwd", "https://me@example.com",
        "https://:pw@example.com", "https://example.com/#x", "https://exa mple.com",
    ]) func `what is no such URL is refused`(text: String) {
        #expect(throws: Misuse.self) { try Endpoint(text, plainHTTP: true) }
    }

    @Test func `the name is host and port`() throws {
        #expect(try Endpoint("http://localhost:8080/v1").name == "localhost:8080")
        #expect(try Endpoint("https://example.com/v1").name == "example.com")
    }
}
