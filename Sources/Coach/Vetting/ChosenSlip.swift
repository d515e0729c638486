/// Which of the lines not to say a draft means.
enum ChosenSlip {
    /// How many of a line's words must be there, in ten.
    private static let near = 8

    /// The line whose words a draft has, all or nearly, in their order; nil: none.
    static func find(_ draft: String, _ slips: [Reply.Slip]) -> Reply.Slip? {
        let said = VettingGround.tokens(draft)
        return slips.first { slip in
            var rest = said[...]
            let words = VettingGround.tokens(slip.text)
            let found = words.count { word in
                guard let at = rest.firstIndex(of: word) else { return false }
                rest = rest[(at + 1)...]
                return true
            }
            return !words.isEmpty && found * 10 >= words.count * near
        }
    }
}
