/// How a text falls into sentences.
enum Sentences {
    /// The parts between full stops, question and exclamation marks, semicolons and line ends; none when there is just one part.
    static func of(_ text: UnsafeBufferPointer<UInt8>) -> [UnsafeBufferPointer<UInt8>] {
        let parts = text.split { ".!?;\n\r".utf8.contains($0) }.map { UnsafeBufferPointer(rebasing: $0) }
        return parts.count > 1 ? parts : []
    }
}
