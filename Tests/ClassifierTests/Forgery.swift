@testable import Classifier

/// Models as whoever knows the checksum could make them.
enum Forgery {
    /// A body with a head that vouches for it.
    static func seal(_ body: [UInt8]) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(column: body)
        return Model.seal(writer)
    }

    /// Answers, if they are taken for a model.
    static func use(_ bytes: [UInt8]) {
        guard let model = try? Model(decoding: bytes) else { return }
        let reader = Reader(model, memory: 16)
        for text in [
            "boil the egg on my flight", "tell me a joke about the hamster", "balnce of the card", "", "zzz the",
        ] {
            _ = reader.name(text)
            precondition(reader.classify(text, explained: true).ranked.count == model.labels.count)
        }
    }

    /// Alters some bytes at random, sized as numbers are, many of them to numbers that are hard to bear.
    static func alter(_ body: [UInt8], seed: UInt64) -> [UInt8] {
        var dice = Dice(seed: seed &* 1_000_003)
        var body = body
        for _ in 0..<1 + dice.next() % 4 {
            let size = [1, 2, 4, 4, 8][Int(dice.next() % 5)]
            // Where sizes and single numbers stand is where most harm can be done.
            let reach = dice.isBelow(0.5) ? min(600, body.count) : body.count
            let at = Int(dice.next() % UInt64(reach)) / size * size
            guard at + size <= body.count else { continue }
            let values: [UInt64] = [
                0, .max, 1, UInt64(Float.nan.bitPattern), UInt64(Float.infinity.bitPattern),
                UInt64((-Float.greatestFiniteMagnitude).bitPattern), UInt64(Float.leastNonzeroMagnitude.bitPattern),
                Double.nan.bitPattern, 0x7F, 0x80, 0x7FFF_FFFF, 0x8000_0000, dice.next(), dice.next(), dice.next(),
            ]
            let value = values[Int(dice.next() % UInt64(values.count))]
            for byte in 0..<size { body[at + byte] = UInt8(truncatingIfNeeded: value >> (8 * UInt64(byte))) }
        }
        return body
    }
}
