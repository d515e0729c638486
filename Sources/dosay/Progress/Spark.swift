/// A course as one line of text, an entry a column: the higher the block, the higher the share.
enum Spark {
    private static let blocks = Array("▁▂▃▄▅▆▇█")

    /// - Parameter shares: From 0 to 1; nil leaves a dot.
    static func line(_ shares: some Sequence<Double?>) -> String {
        String(
            shares.map { share in
                guard let share else { return "·" }
                return blocks[min(blocks.count - 1, max(0, Int(share * Double(blocks.count))))]
            })
    }
}
