import Coach

// What a pack says of itself, and what it holds of the prompts.

extension Pack.Contents: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            stamps: fields(\.stamps),
            sources: fields(\.sources),
            coach: fields(\.coach),
            knowledge: fields(\.knowledge))
    }
}

extension Pack.Stamps: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            knowledge: fields(\.knowledge),
            prompts: fields(\.prompts))
    }
}

extension CoachPrompt: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            label: fields(\.label),
            sha256: fields(\.sha256),
            frame: fields(\.frame))
    }
}

extension Frame: Record {
    init(_ fields: Fields<Self>) {
        self.init(
            parts: fields(\.parts),
            lines: fields(\.lines),
            opener: fields(\.opener))
    }
}

extension Fingerprint: Packable {
    func pack(into writer: PackWriter) { writer.write(Int(bitPattern: UInt(value))) }
    init(from reader: PackReader) { self.init(UInt64(UInt(bitPattern: reader.number()))) }
}
