import Classifier
import Coach
import Foundation

/// Knowledge and ears as one file, so that a start needs neither reading nor training.
///
/// Layout: eight bytes of name, the format's version, the length of the knowledge (both little-endian, eight bytes),
/// the fingerprint of the sources (64 digits), a checksum of the knowledge, the knowledge as JSON, the model. It is never trusted: another
/// version, another fingerprint or damage mean that it is made anew.
enum Pack {
    private static let name = Array("dosaypak".utf8)
    private static let version: UInt64 = 2
    private static let head = 8 + 8 + 8 + 64 + 8

    static func bytes(_ knowledge: Knowledge, _ model: Model, _ fingerprint: Fingerprint) -> [UInt8]? {
        guard let json = try? JSONEncoder().encode(knowledge) else { return nil }
        return name + word(version) + word(UInt64(json.count)) + Array(fingerprint.hex.utf8)
            + word(checksum(json)) + Array(json) + model.encoded()
    }

    static func read(_ bytes: [UInt8], _ fingerprint: Fingerprint) -> (knowledge: Knowledge, model: Model)? {
        guard bytes.count > head, bytes.starts(with: name), word(bytes[8..<16]) == version,
            bytes[24..<88].elementsEqual(fingerprint.hex.utf8)
        else { return nil }
        let length = word(bytes[16..<24])
        guard length <= UInt64(bytes.count - head) else { return nil }
        let end = head + Int(length)
        guard word(bytes[88..<head]) == checksum(bytes[head..<end]) else { return nil }
        guard let knowledge = try? JSONDecoder().decode(Knowledge.self, from: Data(bytes[head..<end])),
            let model = try? Model(decoding: Array(bytes[end...]))
        else { return nil }
        return (knowledge, model)
    }

    /// FNV-1a, 64 bits: it only has to notice damage.
    private static func checksum(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private static func word(_ value: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
