extension Frame.Part {
    /// The parts that a language model words; the others are the frame's own.
    public static let worded: Set<Frame.Part> = [.heard, .ask, .say, .not, .why, .limit, .claims]

    /// The parts whose labels stand before the lines of a draft, in its order.
    public static func labelled(in draft: String) -> [Frame.Part] {
        var reader = DraftReader()
        return (reader.read(draft) + reader.end()).compactMap { event in
            guard case .line(let label?) = event else { return nil }
            return Frame.Part(rawValue: label).flatMap { worded.contains($0) ? $0 : nil }
        }
    }
}
