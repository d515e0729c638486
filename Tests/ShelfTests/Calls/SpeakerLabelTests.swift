import Testing

@testable import Shelf

@Suite struct SpeakerLabelTests {
    private func label(_ line: String) -> SpeakerLabel? { SpeakerLabel(Array(line.utf8)[...]) }

    @Test(arguments: [
        "Nora Quill", "Quill, Nora", "Dr. Ed Tamm Jr.", "Ed Tamm (Parks & Rec)", "SPEAKER_00", "Speaker 1", "spk_0 x",
        "rep:Faye", "Ludwig van Beethoven", "Ägir Ö", "李雷", "+1 (415) 555-0100", "agent", "O'Neil", "So Yun Park",
        "\u{1B}[31mMal", "Commissioner Hale", "D.J. Cole",
    ])
    func `a name is one`(_ name: String) {
        let found = label("\(name): hello: you")
        #expect(found?.name == name)
        #expect(found?.rest.text == "hello: you")
    }

    @Test(arguments: [
        "10:30 Meeting: moved", "And this is the point: no", "so: what", "Remember: it's free", "Is it you?: yes",
        "https://example.org: a page", "The thing is: no", "I said. Then he: no", ": nothing", "", "no colon",
        "time 10:30", "2 things: this and that", "\"Quoted\": yes", "Note: none",
        "a name that goes on for so very long: no",
        "Here's what counts: speed", "**Bold**: no",
    ])
    func `a colon in speech makes no speaker`(_ line: String) {
        #expect(label(line) == nil)
    }

    @Test func `a name in small letters counts when it comes again`() {
        var names = SpeakerNames()
        let line = Array("dana: hi".utf8)[...]
        names.look(at: line)
        #expect(names.split(line).speaker == nil)
        names.look(at: line)
        #expect(names.split(line).speaker == "dana")
    }
}
