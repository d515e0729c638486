import Foundation
import Testing

@testable import Shelf

/// Which recordings a command line names, and how they are read.
@Suite struct CallFilesTests {
    private func folder() throws -> TemporaryFolder {
        try TemporaryFolder([
            "b.txt": "Nora: b", "a.vtt": "WEBVTT", "a.vtt.gold.jsonl": "{}", ".hidden.txt": "x", "roles.json": "{}",
            "roles.csv": "x", "sub/c.srt": "1", "sub/sides.json": "{}", "sub/.d/e.txt": "x",
        ])
    }

    private func found(_ folder: TemporaryFolder, _ arguments: String..., roles: String? = nil) -> (
        paths: [String], faults: [String]
    ) {
        let files = CallFiles(arguments.map { $0 == "-" ? $0 : folder($0) }, roles: roles.map { folder($0) })
        return (files.paths.map(folder.plain), files.faults.map { folder.plain($0.description) })
    }

    @Test func `a folder stands for the recordings in it and below, sorted`() throws {
        let folder = try folder()
        let files = CallFiles([folder.path])
        #expect(files.paths.map(folder.plain) == ["a.vtt", "b.txt", "sub/c.srt", "sub/sides.json"])
        #expect(found(folder, "sub", roles: "sub/sides.json").paths == ["sub/c.srt"])
    }

    @Test func `files come in the order in which they are named, once each`() throws {
        let folder = try folder()
        #expect(
            found(folder, "sub/c.srt", "b.txt", "-", "sub/c.srt", "sub").paths == [
                "sub/c.srt", "b.txt", "-", "sub/sides.json",
            ])
        #expect(found(folder, "roles.json").paths == ["roles.json"])
    }

    @Test func `a pattern is followed where the shell left it, unless a file bears that name`() throws {
        let folder = try folder()
        #expect(found(folder, "*.[tv][xt]t").paths == ["a.vtt", "b.txt"])
        #expect(found(folder, "su?").paths == ["sub/c.srt", "sub/sides.json"])
        try folder.write("*.txt", "Ed: star")
        #expect(found(folder, "*.txt").paths == ["*.txt"])
    }

    @Test func `what isn't there is a fault, and the others go on`() throws {
        let folder = try folder()
        let (paths, faults) = found(folder, "none.vtt", "b.txt", "*.none")
        #expect(paths == ["b.txt"])
        #expect(
            faults == [
                "none.vtt: there is no such file; name files, folders, patterns, or - for standard input",
                "*.none: there is no such file; name files, folders, patterns, or - for standard input",
            ])
    }

    @Test func `a link that leads back is followed once`() throws {
        let folder = try folder()
        try FileManager.default.createSymbolicLink(atPath: folder("sub/up"), withDestinationPath: folder.path)
        let paths = CallFiles([folder.path]).paths.map(folder.plain)
        #expect(paths == ["a.vtt", "b.txt", "sub/c.srt", "sub/sides.json"])
    }

    @Test func `the file of expectations is found beside a recording, packed or not`() throws {
        let folder = try folder()
        #expect(CallFiles.gold(beside: folder("a.vtt")) == folder("a.vtt.gold.jsonl"))
        #expect(CallFiles.gold(beside: folder("a.vtt.gz")) == folder("a.vtt.gold.jsonl"))
        #expect(CallFiles.gold(beside: folder("b.txt")) == nil)
    }

    // MARK: gzip

    private func gzip(_ text: String) throws -> [UInt8] {
        let folder = try TemporaryFolder(["a": text])
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = [folder("a")]
        try process.run()
        process.waitUntilExit()
        return try Disk.read(folder("a.gz"))
    }

    @Test func `a packed recording is read, all members of it, whatever its name`() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", bytes: gzip("Nora: hi\n") + gzip("Ed: hello\n"))
        let calls = try TranscriptFormats.calls(in: CallFiles.recording(folder("a.txt")))
        #expect(calls.first?.speakers == ["Nora", "Ed"])
    }

    @Test func `a broken packed file is refused`() throws {
        let folder = try TemporaryFolder()
        let whole = try gzip("Nora: hi\n")
        for bytes in [
            Array(whole.dropLast(9)), Array(whole.prefix(2)), whole + [1, 2, 3],
            Array(whole.dropLast(6)) + [0] + whole.suffix(5),
        ] {
            try folder.write("a.gz", bytes: bytes)
            let faults = #expect(throws: Faults.self) { try CallFiles.recording(folder("a.gz")) }
            #expect(
                faults.map { folder.plain($0.description) }
                    == "a.gz: is a broken gzip file; pack it again, or give it unpacked")
        }
    }

    @Test func `a file that would unpack beyond bounds is refused`() throws {
        let bomb = try gzip(String(repeating: "a", count: 4 << 20))
        let fault = #expect(throws: Fault.self) { try Gzip.inflate(bomb, limit: 1 << 20, file: "a.gz") }
        #expect(fault?.description == "a.gz: would unpack to more than 1 MB; a call's transcript is never that long")
        #expect(try Gzip.inflate(bomb, limit: 4 << 20, file: "a.gz").count == 4 << 20)
    }
}
