import Foundation
import Testing

/// A home in which somebody drills, by a program that has learned what it needs.
struct DrillSandbox {
    let sandbox: Sandbox

    /// Learns both ears once for all suites.
    private static let warming: Run? = try? Sandbox().run("drill", "--private", "--answers", "/dev/null")

    static let promise = "Sure, we can train it on your data."
    static let reading =
        "Let it read the documents when somebody asks; nothing needs retraining. What changes most often?"

    init() throws {
        _ = Self.warming
        sandbox = try Sandbox()
    }

    func start(_ arguments: [String], given: Given = .pipe) throws -> Running {
        try sandbox.start(["drill"] + arguments, given: given, with: ["TZ": "UTC"])
    }

    func drill(_ arguments: String..., answers: [String]? = nil) throws -> Run {
        let given = answers.map { Given.text($0.map { $0 + "\n" }.joined()) } ?? .nothing
        return try start(arguments, given: given).end()
    }

    /// What a round came to, for programs.
    func round(_ answers: String..., cards: Int? = nil) throws -> JSONObject {
        let file = try sandbox.write(answers.map { $0 + "\n" }.joined(), to: "answers.txt")
        let wanted = cards.map { ["--cards", String($0)] } ?? []
        let run = try start(["--json", "--answers", file] + wanted, given: .nothing).end()
        try #require(run.code == 0, "\(run.err)")
        return try #require(JSONObject(run.out))
    }

    // MARK: Reviews

    private static let name = "state/dosay/drill/reviews.jsonl"
    var path: String { sandbox.home.appendingPathComponent(Self.name).path }

    var reviews: [JSONObject] { Run.lines((try? sandbox.text(of: path)) ?? "").compactMap(JSONObject.init) }

    /// Writes reviews of some days ago.
    func write(_ reviews: [(card: String, grade: String, daysAgo: Int)]) throws {
        let lines = reviews.map { review in
            let day = Date(timeIntervalSinceNow: -86_400 * Double(review.daysAgo))
            let at = day.ISO8601Format()
            return
                "{\"v\":1,\"at\":\"\(at)\",\"card\":\"\(review.card)\",\"grade\":\"\(review.grade)\",\"from\":\"drill\"}\n"
        }
        _ = try sandbox.write(lines.joined(), to: Self.name)
    }

    /// The ids of all cards.
    func cards() throws -> [String] {
        try drill("--export", "anki").lines.filter { !$0.hasPrefix("#") }
            .map { String($0.prefix { $0 != "\t" }) }
    }
}
