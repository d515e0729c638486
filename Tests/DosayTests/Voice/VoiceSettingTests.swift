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

    @Test func `half a voice is a mistake of usage`() {
        for find in [
            { try VoiceSetting.find(url: "http://localhost", model: nil, [:]) },
            { try VoiceSetting.find(url: nil, model: "m", [:]) },
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
