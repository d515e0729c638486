import Testing

@testable import Shelf

/// How calls are scored, read by itself.
@Suite struct RubricFileTests {
    @Test func `the rubric is read though everything else is missing or broken`() throws {
        let folder = try TemporaryFolder(["rubric.yaml": SmallKnowledge.rubric(), "claims.yaml": "claims: ["])
        let rubric = try #require(try Library.rubric(of: [folder.path]))
        #expect(rubric.checks.map(\.question.rawValue).contains("asked-first"))
    }

    @Test func `a later folder's rubric wins, and none is none`() throws {
        let (one, other) = (try TemporaryFolder(["rubric.yaml": SmallKnowledge.rubric()]), try TemporaryFolder())
        #expect(try Library.rubric(of: [other.path]) == nil)
        #expect(try Library.rubric(of: [one.path, other.path]) != nil)
        try other.write("rubric.yaml", SmallKnowledge.rubric().replacing("asks:", with: "asks: Truly,"))
        #expect(try Library.rubric(of: [one.path, other.path])?.checks.first?.asks.hasPrefix("Truly,") == true)
    }

    @Test func `a faulty rubric is named`() throws {
        let folder = try TemporaryFolder(["rubric.yaml": "checks: []\n"])
        #expect(throws: Faults.self) { try Library.rubric(of: [folder.path]) }
    }
}
