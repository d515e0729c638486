import Classifier

/// The first bytes of a pack, of fixed length: name, version, the file's length, where the model begins, the seal, the
/// program that wrote it, and the hash of what the model learned from.
///
/// Numbers have eight bytes, the low ones first. What the pack holds besides the model follows the head; the model begins
/// at a multiple of 64 and goes to the end. The seal is on everything before the model but itself.
struct PackHead {
    let model: Int
    let program: Fingerprint
    let lessons: String

    private static let name = Array("dosaypak".utf8)
    /// Of the head alone: what follows it is read by the program that wrote it.
    static let version: UInt64 = 4
    private static let (versionAt, lengthAt, modelAt, sealAt, programAt, lessonsAt) = (8, 16, 24, 32, 40, 48)
    static let size = 112

    /// Reads the head of a pack; nil when the pack isn't whole, or isn't of this version.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= Self.size, bytes.starts(with: Self.name) else { return nil }
        func number(at place: Int) -> UInt64 {
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        }
        let model = number(at: Self.modelAt)
        guard number(at: Self.versionAt) == Self.version, number(at: Self.lengthAt) == UInt64(bytes.count),
            model >= UInt64(Self.size), model <= UInt64(bytes.count),
            number(at: Self.sealAt) == Self.seal(bytes, Int(model))
        else { return nil }
        self.model = Int(model)
        program = Fingerprint(number(at: Self.programAt))
        lessons = String(decoding: bytes[Self.lessonsAt..<Self.size], as: UTF8.self)
    }

    /// A whole pack of its parts.
    ///
    /// - Parameter lessons: 64 digits.
    static func sealed(_ contents: [UInt8], lessons: String, model: [UInt8]) -> [UInt8] {
        var bytes = name + [UInt8](repeating: 0, count: lessonsAt - name.count) + lessons.utf8
        precondition(bytes.count == size)
        bytes += contents
        bytes += [UInt8](repeating: 0, count: (64 - bytes.count % 64) % 64)
        let modelStart = bytes.count
        bytes += model
        bytes.withUnsafeMutableBytes { bytes in
            func put(_ value: UInt64, at place: Int) {
                bytes.storeBytes(of: value.littleEndian, toByteOffset: place, as: UInt64.self)
            }
            put(version, at: versionAt)
            put(UInt64(bytes.count), at: lengthAt)
            put(UInt64(modelStart), at: modelAt)
            put(Fingerprint.program.value, at: programAt)
            putSeal(bytes, modelStart)
        }
        return bytes
    }

    static func putSeal(_ bytes: UnsafeMutableRawBufferPointer, _ model: Int) {
        let seal = seal(UnsafeRawBufferPointer(bytes), model)
        bytes.storeBytes(of: seal.littleEndian, toByteOffset: sealAt, as: UInt64.self)
    }

    private static func seal(_ bytes: UnsafeRawBufferPointer, _ model: Int) -> UInt64 {
        func sum(_ range: Range<Int>) -> UInt64 { Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[range])) }
        // A checksum of aligned bytes takes half the time; the first such place is behind the head.
        let aligned = min(128, model)
        var seal = Mixing(sum(0..<sealAt))
        seal.add(sum(programAt..<aligned))
        seal.add(sum(aligned..<model))
        return seal.value
    }
}
