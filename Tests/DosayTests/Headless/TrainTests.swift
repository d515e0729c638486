import Foundation
import Testing

@Suite struct TrainTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
    }

    private static let lessons = """
        {"text": "two eggs and a slice of toast", "intent": "breakfast"}
        {"text": "toast with jam please", "intent": "breakfast"}
        {"text": "porridge and a boiled egg", "intent": "breakfast"}
        {"text": "scrambled eggs on toast", "intent": "breakfast"}
        {"text": "the train to the coast leaves at nine", "intent": "travel"}
        {"text": "a ticket for the night train", "intent": "travel"}
        {"text": "which platform for the ferry train", "intent": "travel"}
        {"text": "the bus to the station was late", "intent": "travel"}
        {"text": "my cat sleeps all day", "intent": "oos"}
        {"text": "it rained on the roof", "intent": "oos"}

        """

    private func trained(_ text: String = lessons, _ more: String...) throws -> (run: Run, model: String) {
        let file = try sandbox.write(text, to: "lessons.jsonl")
        let model = sandbox.home.path + "/own.model"
        return (try sandbox.start(["train", file, "--output", model] + more, given: .nothing).end(), model)
    }

    @Test func `a model of one's own names lines and can be measured`() throws {
        let (run, model) = try trained(Self.lessons, "--outside", "oos")
        #expect(run.code == 0)
        #expect(run.out.contains("2 labels from 10 statements"))
        let named = try sandbox.run("classify", "--model", model, given: .text("eggs and toast\na train ticket\n"))
        #expect(named.objects.map { $0.text("intent") } == ["breakfast", "travel"])
        #expect(named.objects.allSatisfy { $0.isNull("regime") })
        let lines = try sandbox.write(Self.lessons, to: "lessons.jsonl")
        let measured = try sandbox.run("eval", "--json", "--model", model, "--outside", "oos", lines)
        #expect(measured.code == 0)
        #expect(measured.objects.first?.number("n") == 10)
        #expect(measured.objects.first?.isNull("regime_accuracy") == true)
    }

    @Test func `the same lines make the same model`() throws {
        let first = try Data(contentsOf: URL(fileURLWithPath: trained().model))
        let second = try Data(contentsOf: URL(fileURLWithPath: trained().model))
        #expect(first == second)
    }

    @Test func `a damaged model is refused, and so is what is no model`() throws {
        let model = try trained().model
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: model)))
        bytes[bytes.count / 2] ^= 1
        let damaged = try sandbox.write(bytes, to: "damaged.model")
        let other = try sandbox.write("hello", to: "other.model")
        for (file, reason) in [(damaged, "is damaged"), (other, "is no model"), ("/nowhere", "can't be read")] {
            let run = try sandbox.run("classify", "--model", file, given: .text("toast\n"))
            #expect(run.code == 3)
            #expect(run.err.contains(reason))
        }
    }

    @Test func `lines that can't be learned from are all named`() throws {
        let (run, model) = try trained("{\"text\": \"a\"}\nplain\n{\"text\": \"toast\", \"intent\": \"breakfast\"}\n")
        #expect(run.code == 3)
        #expect(run.err.contains("lessons.jsonl:1:1") && run.err.contains("lessons.jsonl:2:1"))
        #expect(access(model, F_OK) != 0)
    }

    @Test func `one label is not enough`() throws {
        let run = try trained("{\"text\": \"toast\", \"intent\": \"breakfast\"}\n").run
        #expect(run.code == 3)
        #expect(run.err.contains("at least two"))
    }

    @Test func `cross-validation names every line by a model that never saw it`() throws {
        let lines = try sandbox.write(Self.lessons, to: "lessons.jsonl")
        let run = try sandbox.run("eval", "--json", "--cross-validate", "2", "--outside", "oos", lines)
        #expect(run.code == 0)
        #expect(run.objects.first?.number("n") == 10)
        #expect(try sandbox.run("eval", "--cross-validate", "1", lines).code == 2)
    }

    @Test func `against an earlier run only what changed is said`() throws {
        let lines = try sandbox.write(Self.lessons, to: "lessons.jsonl")
        let model = try trained(Self.lessons, "--outside", "oos").model
        let now = try sandbox.run("eval", "--json", "--model", model, "--outside", "oos", lines)
        let same = try sandbox.write(now.output, to: "earlier.json")
        #expect(
            try sandbox.run("eval", "--model", model, "--outside", "oos", "--against", same, lines).err
                .contains("nothing has changed"))
        let earlier = try sandbox.write(
            #"{"n": 10, "intent_accuracy": 0.1, "confusions": [{"intent": "travel", "heard": "breakfast", "texts": ["a ticket for the night train"]}]}"#,
            to: "worse.json")
        let changed = try sandbox.run("eval", "--model", model, "--outside", "oos", "--against", earlier, lines)
        #expect(changed.err.contains("now right: a ticket for the night train"))
        #expect(changed.err.contains("intent_accuracy: 0.1 →"))
        let other = try sandbox.write("{}", to: "other.json")
        #expect(try sandbox.run("eval", "--against", other, lines).code == 3)
    }
}
