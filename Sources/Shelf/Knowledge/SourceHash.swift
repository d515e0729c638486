/// SHA-256 of all files of knowledge folders: the same files make the same hash whenever they were written.
struct SourceHash {
    private var lines = ""

    /// - Parameters:
    ///   - name: The file's path in its folder.
    ///   - layer: The number of the folder.
    mutating func add(_ bytes: [UInt8], named name: String, layer: Int) {
        lines += "\(layer) \(name) \(SHA256.hex(bytes))\n"
    }

    /// As 64 hexadecimal digits.
    var hex: String { SHA256.hex(lines.utf8) }

    /// Of folders as they are now; nil when a file can't be read.
    static func of(_ folders: [String]) -> String? {
        var hash = SourceHash()
        for (layer, folder) in folders.enumerated() {
            guard let files = try? KnowledgeFiles.all(in: folder) else { return nil }
            for file in files {
                guard let bytes = try? Disk.read(file) else { return nil }
                hash.add(bytes, named: String(file.dropFirst(folder.count + 1)), layer: layer)
            }
        }
        return hash.hex
    }
}
