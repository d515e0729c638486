import Testing
@testable import Shelf
@testable import Coach

@Suite struct MeasureTests {
    @Test func measure() throws {
        let clock = ContinuousClock()
        print("READ", clock.measure { _ = Shipped.faults })
        print(Shipped.faults.prefix(5))
        let f = try Shipped.copy()
        print("COPYREAD", clock.measure { _ = Library.survey([f("Knowledge")]) })
        print("OPEN", try clock.measure { _ = try Store(folders: [f("Knowledge")], cache: f("cache")).open() })
        print("OPEN2", try clock.measure { _ = try Store(folders: [f("Knowledge")], cache: f("cache")).open() })
        print("AUDIT", clock.measure { print(Audit.findings(Store(folders: [f("Knowledge")], cache: f("cache")), prompts: [f("Prompts")], today: "2026-11-21")) })
    }
}
