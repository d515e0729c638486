import Coach
import Shelf

/// JSON lines with `text` and `intent`.
struct LabelledLines {
    struct Line {
        let text: String
        let intent: String
        let fields: JSONLine
        let place: Place
    }

    let lines: [Line]
    /// Every line that can't be used, and why.
    let faults: [Fault]

    /// - Parameter outside: How the files call what is out of scope; it is read as `Intent.outside`.
    /// - Throws: `Refused` for a file that can't be read.
    init(_ files: [String], outside: String) throws {
        var lines: [Line] = []
        var faults: [Fault] = []
        var records = Records()
        try Records.each(of: files) { number, file, line in
            let place = Place(file, line: number, column: 1)
            switch records.record(line) {
            case .blank: break
            case .json(let fields, let text):
                guard let intent = fields.text("intent") else {
                    faults.append(Fault(place, "there is no `intent`"))
                    return
                }
                lines.append(
                    Line(
                        text: text, intent: intent == outside ? Intent.outside : intent, fields: fields, place: place))
            case .plain, .unreadable: faults.append(Fault(place, "not a JSON line with `text` and `intent`"))
            }
        }
        self.lines = lines
        self.faults = faults
    }
}
