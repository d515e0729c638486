import Coach
import Testing

@testable import Shelf

/// Who is on which side, and why.
@Suite struct RolesTests {
    private func sides(_ text: String, _ roles: Roles = Roles(), file: String = "a.txt") throws -> [String] {
        let call = try #require(try calls(text, file: file).first)
        return roles.cast(of: call, in: file).parts.map { "\($0.speaker ?? "-"): \($0.role), \($0.why)" }
    }

    private func calls(_ text: String, file: String = "a.txt") throws -> [RecordedCall] {
        try TranscriptFormats.calls(in: Recording(name: file, bytes: Array(text.utf8)))
    }

    private func file(_ text: String) throws -> RoleFile {
        let folder = try TemporaryFolder(["roles": text])
        return try RoleFile(folder("roles"))
    }

    private let two = "Nora Quill: one\nEd Tamm: two\n"

    @Test func `nobody's side is guessed`() throws {
        #expect(try sides(two) == ["Nora Quill: unknown, nobody said", "Ed Tamm: unknown, nobody said"])
    }

    @Test(arguments: ["Nora Quill", "nora quill", " NORA QUILL "])
    func `everybody else is a buyer when --rep alone names the reps`(_ name: String) throws {
        #expect(
            try sides(two, Roles(reps: [name])) == [
                "Nora Quill: rep, named with --rep", "Ed Tamm: buyer, everybody but those named with --rep",
            ])
    }

    @Test func `--rep that names nobody in a call makes no buyers of those who speak in it`() throws {
        #expect(try sides(two, Roles(reps: ["Faye"])).allSatisfy { $0.hasSuffix("nobody said") })
    }

    @Test func `whom --rep and a roles file leave out stays unknown`() throws {
        let file = try file("speaker,role\ned tamm,Other\n")
        let text = two + "Kim: three\n"
        #expect(
            try sides(text, Roles(reps: ["Nora Quill"], file: file)) == [
                "Nora Quill: rep, named with --rep", "Ed Tamm: other, by the roles file", "Kim: unknown, nobody said",
            ])
        #expect(try sides(text, Roles(file: file)).last == "Kim: unknown, nobody said")
    }

    @Test func `a name's own prefix tells, and the name stays whole`() throws {
        let text = "rep:Faye: hi\nBuyer:Gordon: hello\nbuyer: yes\n"
        #expect(
            try sides(text) == [
                "rep:Faye: rep, by the name", "Buyer:Gordon: buyer, by the name", "buyer: buyer, by the name",
            ])
        #expect(try sides(text, Roles(reps: ["faye"])).first == "rep:Faye: rep, named with --rep")
    }

    @Test func `those who aren't named stay unknown whatever is said`() throws {
        let text = "Nora: one\n[00:10] two\n"
        #expect(try sides(text, Roles(reps: ["Nora"])).last == "-: unknown, the recording doesn't say who")
    }

    @Test func `what a recording says holds, but for what a chat's sides usually mean`() throws {
        let chat = #"{"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]}"#
        #expect(
            try sides(chat, Roles(reps: ["user"])) == [
                "user: rep, named with --rep", "assistant: buyer, everybody but those named with --rep",
            ])
        let turns =
            #"{"speaker": "Ann", "role": "customer", "text": "a"}"# + "\n"
            + #"{"speaker": "Bo", "role": "agent", "text": "b"}"#
        #expect(
            try sides(turns, Roles(reps: ["Ann"])) == ["Ann: rep, named with --rep", "Bo: rep, the recording says so"])
    }

    @Test func `a rep whom nobody knows is a fault, with who was probably meant`() {
        func hints(_ name: String, _ speakers: [String]) -> [String] {
            Roles(reps: [name]).faults(among: speakers).map(\.description)
        }
        #expect(
            hints("Nora Quil", ["Nora Quill", "Ed"]) == ["--rep: nobody is called Nora Quil; did you mean Nora Quill?"])
        #expect(hints("Fay", ["rep:Faye"]) == ["--rep: nobody is called Fay; did you mean Faye?"])
        #expect(hints("Zoe", ["Nora", "Ed"]) == ["--rep: nobody is called Zoe; those who speak are Nora, Ed"])
        #expect(hints("Zoe", []) == ["--rep: nobody is called Zoe; no recording names a speaker"])
        #expect(hints("ED", ["Ed"]) == [])
    }

    @Test(arguments: [
        "speaker,role\nNora Quill,rep\n", "role,speaker\nrep,nora quill\n",
        "\u{FEFF}Speaker,Role\r\nNora Quill, REP \r\n",
        #"{"Nora Quill": "rep"}"#, #"{"NORA QUILL": {"role": "rep"}}"#,
        #"{"a.txt": {"speakers": {"Nora Quill": {"role": "rep"}}}}"#,
        #"{"a.txt": {"speakers": {"Nora Quill": "rep"}}}"#,
    ])
    func `a roles file is a table or an object`(_ text: String) throws {
        let file = try file(text)
        #expect(file.role(of: "Nora Quill", in: "calls/a.txt.gz") == .rep)
        #expect(file.role(of: "Ed", in: "a.txt") == nil)
    }

    @Test func `a roles file that tells recordings apart says nothing of others`() throws {
        let file = try file(
            #"{"a.txt": {"speakers": {"Nora": {"role": "rep"}}}, "b.txt": {"speakers": {"Nora": {"role": "buyer"}}}}"#)
        #expect(file.role(of: "Nora", in: "x/a.txt") == .rep)
        #expect(file.role(of: "Nora", in: "b.txt") == .buyer)
        #expect(file.role(of: "Nora", in: "c.txt") == nil)
    }

    @Test(arguments: [
        ("speaker,role\nNora,reb\n", "roles:2:6: there is no role reb; did you mean rep?"),
        (
            "speaker,side\nNora,rep\n",
            "roles:1:1: expected the columns speaker and role; begin the file with the line speaker,role"
        ),
        ("speaker,role\nNora\n", "roles:2:1: this row has 1 cells, the header 2"),
        ("{\n \"Nora\": 7}", "roles:2:10: expected a role; a role is buyer, rep, other, unknown"),
        ("{\"Nora\": \"chef\"}", "roles:1:10: there is no role chef; a role is buyer, rep, other, unknown"),
        ("[{}]", "roles: expected one object; write {\"Name\": \"rep\"}"),
        ("{\"Nora\": ", "roles:1:10: expected a value; the JSON is broken or cut short; export it again"),
    ])
    func `a broken roles file is refused at its place`(_ text: String, _ message: String) throws {
        let folder = try TemporaryFolder(["roles": text])
        let faults = #expect(throws: Faults.self) { try RoleFile(folder("roles")) }
        #expect(faults.map { folder.plain($0.description) } == message)
    }
}
