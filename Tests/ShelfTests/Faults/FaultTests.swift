import Testing

@testable import Shelf

@Suite struct FaultTests {
    @Test func `a fault reads as file, line, column, problem and hint`() {
        let fault = Fault(Place("a.yaml", line: 3, column: 7), "unknown key `nmae`", hint: "did you mean name?")
        #expect(fault.description == "a.yaml:3:7: unknown key `nmae`; did you mean name?")
    }

    @Test func `a fault of a whole file has no line`() {
        #expect(Fault(Place("a.yaml"), "is missing").description == "a.yaml: is missing")
    }

    @Test func `faults come out by file, line and column, as numbers`() {
        let places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 12), ("a", 9, 2), ("a", 0, 0)]
        let faults = Faults(places.map { Fault(Place($0.0, line: $0.1, column: $0.2), "odd") })
        #expect(faults.description == "a: odd\na:9:2: odd\na:9:12: odd\na:10:1: odd\nb:1:1: odd")
    }
}
