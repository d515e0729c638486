import Shelf
import Testing

@testable import dosay

@Suite struct VoiceSettingTests {
    private static let environment: Environment = [
        "DOSAY_VOICE": "http://localhost:1", "DOSAY_VOICE_MODEL": "small", "DOSAY_VOICE_KEY_FILE": "/key",
    ]

    @Test func `options come before the environment`() throws {
        let named = try VoiceSetting.find(url: nil, model: nil, Self.environment)
        #expect(named == VoiceSetting(url: "http://localhost:1", model: "small", keyFile: "/key"))
        #expect(named?.arguments == ["--url=http://localhost:1", "--model=small", "--key-file=/key"])
        let given = try VoiceSetting.find(url: "http://localhost:2", model: "-large", Self.environment)
        #expect(given?.arguments == ["--url=http://localhost:2", "--model=-large", "--key-file=/key"])
    }

    @Test func `without an endpoint there is no voice`() throws {
        #expect(try VoiceSetting.find(url: nil, model: nil, [:]) == nil)
        #expect(try VoiceSetting.find(url: nil, model: nil, ["DOSAY_VOICE": "", "DOSAY_VOICE_MODEL": "m"]) == nil)
        #expect(try VoiceSetting.find(url: "", model: nil, Self.environment) == nil)
    }

    @Test func `http to other machines is a matter of the option, or of the environment`() throws {
        func allows(_ word: String?, option: Bool = false) throws -> Bool? {
            var environment: Environment = ["DOSAY_VOICE": "http://far", "DOSAY_VOICE_MODEL": "small"]
            if let word {
                environment = [
                    "DOSAY_VOICE": "http://far", "DOSAY_VOICE_MODEL": "small", "DOSAY_VOICE_PLAIN_HTTP": word,
                ]
            }
            let setting = try VoiceSetting.find(url: nil, model: nil, plainHTTP: option, environment)
            #expect(setting?.arguments.contains("--plain-http") == setting?.allowsPlainHTTP)
            return setting?.allowsPlainHTTP
        }
        #expect(try [allows(nil), allows(""), allows("0")] == [false, false, false])
        #expect(try [allows("1"), allows(nil, option: true), allows("0", option: true)] == [true, true, true])
        for word in ["yes", "true", "2"] {
            let failure = #expect(throws: Failure.self) { _ = try allows(word) }
            #expect(failure?.code == 2)
        }
    }

    @Test func `half a voice is a mistake of usage`() {
        for find in [
            { try VoiceSetting.find(url: "http://localhost", model: nil, [:]) },
            { try VoiceSetting.find(url: nil, model: "m", [:]) },
            { try VoiceSetting.find(url: nil, model: nil, plainHTTP: true, [:]) },
            {
                try VoiceSetting.find(
                    url: nil, model: nil, ["DOSAY_VOICE": "http://localhost", "DOSAY_VOICE_MODEL": ""])
            },
        ] {
            let failure = #expect(throws: Failure.self) { _ = try find() }
            #expect(failure?.code == 2)
        }
    }
}
