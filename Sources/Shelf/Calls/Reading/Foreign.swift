/// Files of other kinds that people have at hand when they look for a call's transcript.
struct Foreign {
    let problem: String
    /// Which export to use instead.
    let hint: String

    /// What the first bytes say the file is; nil when they say nothing.
    static func named(_ bytes: [UInt8]) -> Foreign? {
        let head = bytes.prefix(512)
        for (magics, foreign) in byMagic where magics.contains(where: { head.starts(with: $0) }) { return foreign }
        if head.dropFirst(4).starts(with: "ftyp".utf8) { return media }
        let text = String(decoding: head.drop { $0.isBlank || $0 >= 0x80 }.prefix(64), as: UTF8.self).lowercased()
        guard text.hasPrefix("<!doctype") || text.hasPrefix("<html") || text.hasPrefix("<?xml") else { return nil }
        return text.hasPrefix("<?xml")
            ? Foreign(problem: "this is XML", hint: "export the transcript as .vtt, .srt, .txt or JSON")
            : Foreign(
                problem: "this is a web page", hint: "use the page's download button, for .vtt, .srt, .txt or JSON")
    }

    private static let media = Foreign(
        problem: "this is sound or video", hint: "export the call's transcript, for instance as .vtt")

    private static let byMagic: [(magics: [[UInt8]], foreign: Foreign)] = [
        (
            [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]],
            Foreign(
                problem: "this is a Word document (.docx) or another zip archive",
                hint: "in Teams, choose Download as .vtt; unpack an archive first")
        ),
        (
            [[0xD0, 0xCF, 0x11, 0xE0]],
            Foreign(problem: "this is an old Office document", hint: "save it as plain text, with `Name: words` lines")
        ),
        ([Array("%PDF".utf8)], Foreign(problem: "this is a PDF", hint: "export the transcript as .vtt, .srt or .txt")),
        ([Array("{\\rtf".utf8)], Foreign(problem: "this is RTF", hint: "save it as plain text")),
        (
            [
                Array("RIFF".utf8), Array("ID3".utf8), Array("OggS".utf8), Array("fLaC".utf8),
                [0x1A, 0x45, 0xDF, 0xA3], [0xFF, 0xFB], [0xFF, 0xF3], [0xFF, 0xF2], [0xFF, 0xF1], [0xFF, 0xF9],
            ], media
        ),
    ]
}
