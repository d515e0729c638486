import Testing

@testable import Shelf

@Suite struct CSVTests {
    /// The cells of the rows below the header, and what is wrong, a line each.
    private func read(_ text: String) -> (rows: [[String]], faults: [String]) {
        var faults: [Fault] = []
        let table = CSV(text, file: "t.csv", faults: &faults)
        return (table.rows.map { $0.map(\.text) }, faults.map(\.description))
    }

    @Test(arguments: [
        ("a,b\n1,2\n", ["1", "2"]), ("a,b\n1,2", ["1", "2"]), ("a,b\r\n1,2\r\n", ["1", "2"]),
        ("a,b\r1,2\r", ["1", "2"]), ("\u{FEFF}a,b\n1,2\n", ["1", "2"]), ("a,b\n\n\r\n1,2\n\n", ["1", "2"]),
        ("a,b\n,\n", ["", ""]), ("a,b\n 1 ,\t2\n", [" 1 ", "\t2"]), ("a,b\n\"1,0\",2\n", ["1,0", "2"]),
        ("a,b\n\"\",\"\"\n", ["", ""]), ("a,b\n\"say \"\"hi\"\"\",2\n", ["say \"hi\"", "2"]),
        ("a,b\n\"\"\"\",\"\"\"\"\"\"\n", ["\"", "\"\""]), ("a,b\n\"one\ntwo\",2\n", ["one\ntwo", "2"]),
        ("a,b\n\"one\r\ntwo\",2\r\n", ["one\r\ntwo", "2"]), ("a,b\nCafé,🙂👩‍💻\n", ["Café", "🙂👩‍💻"]),
        ("a,b\n\"\u{301}x\",2\n", ["\u{301}x", "2"]),
    ])
    func `cells are read as they are written`(_ text: String, _ cells: [String]) {
        let (rows, faults) = read(text)
        #expect(rows == [cells])
        #expect(faults == [])
    }

    @Test(arguments: [
        ("", "t.csv: the table is empty; its first line names the columns"),
        ("\u{FEFF}", "t.csv: the table is empty; its first line names the columns"),
        ("\n\r\n", "t.csv: the table is empty; its first line names the columns"),
        ("a,b\n1\n", "t.csv:2:1: this row has 1 cells, the header 2"),
        ("a,b\n1,2\n\n1,2,3\n", "t.csv:4:1: this row has 3 cells, the header 2; put a cell with a comma in quotes"),
        ("a,b\n1,\"2\n3,4\n", "t.csv:2:3: this quote never closes"),
        ("a,b\n\"1\"x,2\n", "t.csv:2:4: text after a closing quote; double the quote inside the cell"),
        ("a,b\n1,2\"\n", "t.csv:2:4: a quote inside a cell; put the cell in quotes and double this one"),
        ("\u{FEFF}a,b\n\"é\"x,2\n", "t.csv:2:4: text after a closing quote; double the quote inside the cell"),
        ("a,b\r\n\"one\r\ntwo\",2\r\n3\r\n", "t.csv:4:1: this row has 1 cells, the header 2"),
    ])
    func `a fault has its place`(_ text: String, _ fault: String) {
        #expect(read(text).faults == [fault])
    }

    @Test func `a byte order mark is no part of the first column's name`() {
        var faults: [Fault] = []
        let table = CSV("\u{FEFF}a,b\r\n1,2\r\n", file: "t.csv", faults: &faults)
        #expect(table.header.map(\.text) == ["a", "b"])
    }

    @Test func `every fault is reported at once`() {
        #expect(read("a,b\n1\n\"2\"x,2\n3,3\"\n4,4,4\n").faults.count == 4)
    }

    @Test func `rows with a fault are left out, the others stay`() {
        #expect(read("a,b\n1,1\n2\n\"3\"x,3\n4,4\"\n5,5\n").rows == [["1", "1"], ["5", "5"]])
    }

    @Test func `a cell stands where its first character does`() {
        var faults: [Fault] = []
        let table = CSV("a,b\n\"é\n,\",c\nd,\"e\"\n", file: "t.csv", faults: &faults)
        #expect(
            table.rows.map { $0.map { [$0.place.line, $0.place.column] } } == [
                [[2, 1], [3, 4]], [[4, 1], [4, 3]],
            ])
    }
}
