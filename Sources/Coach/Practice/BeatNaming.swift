/// Names beats after what they raise, no two alike.
struct BeatNaming {
    private var taken = Set(Beat.Ending.allCases.map(\.rawValue))

    mutating func name(for wanted: String) -> String {
        var name = wanted
        var number = 1
        while !taken.insert(name).inserted {
            number += 1
            name = "\(wanted)-\(number)"
        }
        return name
    }
}
