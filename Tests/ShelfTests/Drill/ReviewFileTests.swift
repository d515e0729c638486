import Coach
import Foundation
import Testing

@testable import Shelf

/// Reviews, a line each.
@Suite struct ReviewFileTests {
    private let folder: TemporaryFolder
    private let file: ReviewFile
    private static let name = "drill/reviews.jsonl"

    init() throws {
        folder = try TemporaryFolder()
        file = ReviewFile(in: folder.path)
    }

    private func review(
        _ card: String, _ grade: Grade = .good, from origin: KeptReview.Origin = .drill,
        at: String = "2026-05-04T12:00:00Z"
    ) -> KeptReview {
        KeptReview(at: at, card: card, grade: grade, from: origin)
    }

    private func line(_ card: String, at: String = "2026-05-04T12:00:00Z", from: String = "drill") -> String {
        "{\"v\":1,\"at\":\"\(at)\",\"card\":\"\(card)\",\"grade\":\"good\",\"from\":\"\(from)\"}\n"
    }

    @Test func `a review is one line, readable by its owner alone`() throws {
        try file.append([review("dont-say/promise", .again)])
        #expect(file.path == folder(Self.name))
        let line = try JSONLine(Array(folder.text(Self.name).utf8.dropLast()))
        #expect(line.fields.map(\.name) == ["v", "at", "card", "grade", "from"])
        #expect(line.integer("v") == 1 && line.text("at") == "2026-05-04T12:00:00Z")
        #expect(line.text("card") == "dont-say/promise" && line.text("grade") == "again")
        #expect(line.text("from") == "drill")
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `where none were made there are none`() throws {
        let contents = try file.read()
        #expect(contents.reviews.isEmpty && contents.faults.isEmpty)
    }

    @Test func `reviews come back in their order, those of cards that are no longer made among them`() throws {
        try file.append([review("a"), review("b", .easy)])
        try file.append([review("dont-say/gone", .again)])
        try file.append([])
        let reviews = try file.read().reviews
        #expect(reviews.map(\.card) == ["a", "b", "dont-say/gone"])
        #expect(reviews.map(\.grade) == [.good, .easy, .again])
        #expect(reviews.allSatisfy { $0.isDrilled })
    }

    @Test func `a call or a practice says a thing of a card once, a drill every time`() throws {
        let all = [
            review("a", from: .call("x.vtt 12ab", turn: 3)), review("a", from: .practice("p.jsonl")), review("a"),
        ]
        try file.append(all + all)
        try file.append([review("b", from: .call("x.vtt 12ab", turn: 3))])
        let contents = try file.read()
        #expect(contents.reviews.map(\.card) == ["a", "a", "a", "a", "b"])
        #expect(contents.reviews.map(\.isDrilled) == [false, false, true, true, false])
        #expect(contents.hasCall("x.vtt 12ab") && !contents.hasCall("x.vtt") && !contents.hasCall("p.jsonl"))
    }

    @Test func `a last line cut short is passed over, and what is appended begins a line of its own`() throws {
        try folder.write(Self.name, line("a") + String(line("b").dropLast(20)))
        #expect(try file.read().reviews.map(\.card) == ["a"])
        #expect(try file.read().faults.isEmpty)
        try file.append([review("c")])
        let contents = try file.read()
        #expect(contents.reviews.map(\.card) == ["a", "c"])
        #expect(contents.faults.isEmpty)
    }

    @Test func `a last line without its end counts`() throws {
        try folder.write(Self.name, line("a") + String(line("b").dropLast()))
        #expect(try file.read().reviews.map(\.card) == ["a", "b"])
        try file.append([review("c")])
        #expect(try file.read().reviews.map(\.card) == ["a", "b", "c"])
    }

    @Test func `lines that are no reviews are told with their place, and the others count`() throws {
        try folder.write(
            Self.name,
            line("a") + "not json\n\n" + line("b").replacingOccurrences(of: "good", with: "goood")
                + line("c").replacingOccurrences(of: "1,", with: "2,") + line("d", at: "yesterday") + line("") + "{}\n"
                + line("e", from: "") + line("f"))
        let contents = try file.read()
        #expect(contents.reviews.map(\.card) == ["a", "f"])
        #expect(
            contents.faults.map { folder.plain("\($0)") } == [
                "\(Self.name):2:1: expected `{`",
                "\(Self.name):4:1: `grade` must be one of again, hard, good, easy; did you mean good?",
                "\(Self.name):5:1: `v` must be 1; another version of dosay may have written it",
                "\(Self.name):6:1: `at` must be a time such as 2026-05-04T03:02:01Z",
                "\(Self.name):7:1: there is no `card`",
                "\(Self.name):8:1: `v` must be 1; another version of dosay may have written it",
                "\(Self.name):9:1: there is no `from`",
            ])
    }

    @Test func `many appending at once lose nothing`() async throws {
        let file = file
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    for number in 0..<50 {
                        try? file.append([
                            KeptReview(
                                at: "2026-05-04T12:00:00Z", card: "\(writer)-\(number)", grade: .good, from: .drill)
                        ])
                    }
                }
            }
        }
        let contents = try file.read()
        #expect(Set(contents.reviews.map(\.card)).count == 400 && contents.faults.isEmpty)
    }

    @Test func `what can't be read or written is refused`() throws {
        try Disk.makeFolder(folder(Self.name))
        #expect(throws: Refused.self) { try file.read() }
        #expect(throws: Refused.self) { try file.append([review("a")]) }
    }
}
