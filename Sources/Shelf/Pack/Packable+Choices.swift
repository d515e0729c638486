import Coach

// Values that are one of several kinds.

/// A choice is packed as the word for it.
extension Packable where Self: RawRepresentable, RawValue == String {
    func pack(into writer: PackWriter) { writer.write(rawValue) }

    init(from reader: PackReader) {
        guard let choice = Self(rawValue: reader.text()) else { preconditionFailure("a pack holds no choice") }
        self = choice
    }
}

extension Heading: Packable {}
extension Speaker: Packable {}
extension Move.Kind: Packable {}
extension Act.Kind: Packable {}
extension Beat.Ending: Packable {}
extension Scenario.Difficulty: Packable {}
extension CallScorecard.Question: Packable {}
extension Status: Packable {}
extension Frame.Part: Packable {}

extension Cell: Packable {
    func pack(into writer: PackWriter) {
        switch self {
        case .any: writer.write(0)
        case .unsettled: writer.write(1)
        case .oneOf(let values):
            writer.write(2)
            values.pack(into: writer)
        case .noneOf(let values):
            writer.write(3)
            values.pack(into: writer)
        }
    }

    init(from reader: PackReader) {
        switch reader.number() {
        case 0: self = .any
        case 1: self = .unsettled
        case 2: self = .oneOf([String](from: reader))
        default: self = .noneOf([String](from: reader))
        }
    }
}

extension WordPattern.Slot: Packable {
    func pack(into writer: PackWriter) {
        switch self {
        case .gap: writer.write(0)
        case .word(let keys, let numbers):
            writer.write(1)
            keys.pack(into: writer)
            numbers.pack(into: writer)
        }
    }

    init(from reader: PackReader) {
        switch reader.number() {
        case 0: self = .gap
        default: self = .word([String](from: reader), numbers: [ClosedRange<Int>](from: reader))
        }
    }
}
