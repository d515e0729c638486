/// What is shown in the end: the parts of a reply, each by the voice or from the vetted reply.
public struct VettedDraft: Sendable, Hashable {
    /// Who worded something.
    public enum Origin: String, Sendable, Hashable { case voice, vetted }

    /// Something that may be shown from now on.
    public struct Release: Sendable, Hashable {
        /// nil: it stands without a label.
        public let part: Frame.Part?
        /// As it is shown.
        public let text: String
        public let origin: Origin
        /// Whether a line of its own begins with it: the first sentence of a part does, and each question.
        public let opensLine: Bool
    }

    /// In the order in which they were shown, which is the frame's.
    public internal(set) var releases: [Release] = []

    /// The lines as they are kept: the sentences of one part on one.
    public var lines: [Frame.Line] {
        releases.reduce(into: []) { lines, release in
            guard !release.opensLine, let last = lines.popLast() else {
                lines.append(Frame.Line(part: release.part, text: release.text))
                return
            }
            lines.append(Frame.Line(part: release.part, text: "\(last.text) \(release.text)"))
        }
    }

    /// How many of them the voice worded.
    public var voiced: Int { releases.count { $0.origin == .voice } }
}
