/// Columns that show how calls went, one after the other. The table below them says the same in figures.
struct CallsCourse {
    let calls: [(title: String, dontSays: Int, others: Int)]

    var html: String {
        Columns(
            columns: calls.enumerated().map { at, call in
                Columns.Column(
                    label: "\(at + 1)",
                    title:
                        "call \(at + 1), \(call.title): \(call.dontSays) don't-says, \(call.others) other faults",
                    solid: Double(call.dontSays), hatched: Double(call.others), words: "\(call.dontSays + call.others)")
            },
            alternative: "Faults left standing in each call; the table below has the figures",
            legend: ("don't-says left standing", "other faults left standing"), mostLabels: 12
        ).html
    }
}
