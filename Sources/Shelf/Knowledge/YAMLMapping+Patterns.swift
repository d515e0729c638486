import Coach

extension YAMLMapping {
    /// A block of patterns, one a line.
    func patterns(_ key: String, required: Bool = true) -> [WordPattern] {
        lines(key, required: required).compactMap { pattern($0) }
    }

    /// One pattern; nil, with a fault, when it can't be heard.
    func pattern(_ line: Placed<String>) -> WordPattern? {
        if let pattern = WordPattern(line.value) { return pattern }
        reading.fault(
            line.place, "`\(line.value)` can't be listened for",
            hint: "words parted by spaces, alternatives by |, * for a gap between words")
        return nil
    }
}
