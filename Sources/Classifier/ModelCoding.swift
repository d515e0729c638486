/// The bytes of a model: magic, version, checksum of all that follows, then the columns one after the other.
extension Model {
    private static let magic: [UInt8] = Array("clfmodel".utf8)
    private static let version: UInt32 = 6
    private static let headerSize = ByteWriter.alignment

    /// The model as bytes, the same for the same model.
    public func encoded() -> [UInt8] { Array(region.bytes) }

    /// Puts the head before what was written.
    static func seal(_ body: ByteWriter) -> [UInt8] {
        var file = ByteWriter()
        for byte in magic { file.write(byte) }
        file.write(version)
        file.write(body.bytes.withUnsafeBytes { Checksum.of($0) })
        file.align()
        return file.bytes + body.bytes
    }

    /// Reads a model that `encoded()` wrote, and trusts nothing: what is not one is refused with the reason.
    public init(decoding bytes: [UInt8]) throws(ModelFault) { try self.init(decoding: Region(bytes)) }

    /// The same, of bytes that stay where they are: nothing is copied but the names of labels and concepts.
    public init(decoding region: Region) throws(ModelFault) {
        let region = region.isAligned ? region : Region(Array(region.bytes))
        guard region.bytes.starts(with: Model.magic) else { throw .notAModel }
        guard region.count >= Model.headerSize else { throw .damaged }
        let version = region.bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
        guard version == Model.version else { throw .otherVersion(Int(version)) }
        let body = UnsafeRawBufferPointer(rebasing: region.bytes[Model.headerSize...])
        guard region.bytes.loadUnaligned(fromByteOffset: 12, as: UInt64.self) == Checksum.of(body),
            region.bytes[20..<Model.headerSize].allSatisfy({ $0 == 0 })
        else { throw .damaged }
        try self.init(body, of: region)
    }

    /// The checksum already vouches for the bytes; sizes are checked all the same, because anyone can compute a
    /// checksum, and whatever stands in the columns, nothing is read past their ends.
    private init(_ body: UnsafeRawBufferPointer, of region: Region) throws(ModelFault) {
        var reader = ByteReader(body)
        let count = Int(try reader.number() as UInt32)
        var labels: [String] = []
        for _ in 0..<count { labels.append(try reader.text()) }
        let outside = Int(try reader.number() as Int32)
        guard outside >= -1, outside < count else { throw .damaged }
        var numbers: [Double] = []
        for _ in 0..<Calibration.numberCount { numbers.append(try reader.number()) }
        calibration = Calibration(numbers: numbers)
        isTerse = try reader.number() as UInt32 != 0
        labelWidth = (count + 7) / 8 * 8
        hiddenWidth = Int(try reader.number() as UInt32)
        hiddenGain = try reader.number()
        guard hiddenWidth % 8 == 0, count > 0 || hiddenWidth == 0, hiddenGain.isFinite else { throw .damaged }
        bias = try reader.column(labelWidth)
        thresholds = try reader.column(hiddenWidth)
        outward = try reader.column(hiddenWidth * labelWidth)
        speller = try Speller(&reader)
        thesaurus = try Thesaurus(&reader)
        rarity = try reader.column(Int(try reader.number() as UInt32) + 1)
        words = try WordTable(&reader, width: labelWidth + hiddenWidth)
        wordUnit = try reader.number()
        couples = try CoupleTable(&reader, width: labelWidth + hiddenWidth)
        coupleUnit = try reader.number()
        self.labels = labels
        self.outside = outside < 0 ? nil : outside
        self.region = region
        guard reader.isAtEnd, zip(labels, labels.dropFirst()).allSatisfy(<), calibration.temperature > 0,
            calibration.numbers.allSatisfy(\.isFinite)
        else { throw .damaged }
    }
}
