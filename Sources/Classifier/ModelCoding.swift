/// The bytes of a model: magic, version, checksum of all that follows, then the columns one after the other.
extension Model {
    private static let magic: [UInt8] = Array("clfmodel".utf8)
    private static let version: UInt32 = 2
    private static let headerSize = 8 + 4 + 8

    /// The model as bytes, the same for the same model.
    public func encoded() -> [UInt8] {
        var body = ByteWriter()
        body.write(UInt32(truncatingIfNeeded: labels.count))
        for label in labels { body.write(label) }
        body.write(Int32(truncatingIfNeeded: outside ?? -1))
        for number in calibration.numbers { body.write(number) }
        body.write(UInt32(isTerse ? 1 : 0))
        let words = speller.counts.sorted { $0.key < $1.key }
        body.write(UInt32(truncatingIfNeeded: words.count))
        body.write(words.map(\.key))
        body.write(words.map(\.value))
        body.write(bias)
        body.write(UInt32(truncatingIfNeeded: rarity.total))
        body.write(UInt32(truncatingIfNeeded: index.count))
        body.write(index.counts)
        body.write(index.lows)
        body.write(documents)
        body.write(groups)
        body.write(scales)
        body.write(rows)
        var file = ByteWriter()
        for byte in Model.magic { file.write(byte) }
        file.write(Model.version)
        file.write(Checksum.of(body.bytes[...]))
        return file.bytes + body.bytes
    }

    /// Reads a model that `encoded()` wrote, and trusts nothing: what is not one is refused with the reason.
    public init(decoding bytes: [UInt8]) throws(ModelFault) {
        guard bytes.starts(with: Model.magic) else { throw .notAModel }
        guard bytes.count >= Model.headerSize else { throw .damaged }
        var header = ByteReader(bytes[Model.magic.count..<Model.headerSize])
        let version: UInt32 = try header.number()
        guard version == Model.version else { throw .otherVersion(Int(version)) }
        let body = bytes[Model.headerSize...]
        guard try header.number() == Checksum.of(body) else { throw .damaged }
        try self.init(body: body)
    }

    /// The same, of bytes that stay where they are.
    public init(decoding region: Region) throws(ModelFault) { try self.init(decoding: Array(region.bytes)) }

    /// The checksum already vouches for the bytes; sizes and finite numbers are checked all the same, because
    /// anyone can compute a checksum.
    private init(body: ArraySlice<UInt8>) throws(ModelFault) {
        var reader = ByteReader(body)
        let count = Int(try reader.number() as UInt32)
        var labels: [String] = []
        for _ in 0..<count { labels.append(try reader.text()) }
        let outside = Int(try reader.number() as Int32)
        guard outside >= -1, outside < count else { throw .damaged }
        calibration = Calibration(numbers: try reader.column(of: 0.0, Calibration.numberCount))
        isTerse = try reader.number() as UInt32 != 0
        speller = try Speller(counts: reader.table())
        bias = try reader.column(of: 0, count)
        let total = Int(try reader.number() as UInt32)
        let featureCount = Int(try reader.number() as UInt32)
        let shelves = try reader.column(of: UInt32(0), FeatureIndex.shelfCount)
        guard let index = FeatureIndex(counts: shelves, lows: try reader.column(of: 0, featureCount)) else {
            throw .damaged
        }
        self.index = index
        documents = try reader.column(of: 0, index.count)
        rarity = Rarity(total: total, most: Int(documents.max() ?? 0))
        groups = try reader.column(of: 0, index.count)
        scales = try reader.column(of: 0, index.count)
        let groupCount = Int(groups.max() ?? -1) + 1
        guard groups.min() ?? 0 >= 0, groupCount <= groups.count else { throw .damaged }
        rows = try reader.column(of: 0, groupCount * count)
        self.labels = labels
        self.outside = outside < 0 ? nil : outside
        guard reader.isAtEnd, zip(labels, labels.dropFirst()).allSatisfy(<), isFinite else { throw .damaged }
    }

    private var isFinite: Bool {
        // Any NaN or infinity makes the sum one.
        let sum = [bias, scales].reduce(Float(0)) { $0 + $1.reduce(0) { $0 + abs($1) } }
        return sum.isFinite && calibration.temperature > 0 && calibration.numbers.allSatisfy(\.isFinite)
    }
}
