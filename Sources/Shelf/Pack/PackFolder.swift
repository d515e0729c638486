import Glibc

/// The folder in which packs are kept: whatever is in it can be made anew.
struct PackFolder: Sendable {
    let path: String

    private static let ending = ".pack"
    /// How many packs are kept at most.
    static let most = 16
    private static let day = 86_400
    /// How long a pack is kept that nobody uses.
    private static let patience = 30 * day

    /// A pack that was kept; nil when there is none, or none that can be trusted.
    func pack(_ name: String) -> Pack? {
        guard let mapping = try? Mapping(file(name)), let pack = Pack(mapping) else { return nil }
        // That it was used is noted once a minute: whoever reads shouldn't have to write.
        if time(nil) - mapping.modified > 60 { utimensat(AT_FDCWD, file(name), nil, 0) }
        return pack
    }

    /// Keeps a pack in place of another of that name, and clears away what nobody uses. Where nothing can be kept, the
    /// next start only takes longer.
    func keep(_ bytes: [UInt8], as name: String) {
        try? Disk.makeFolder(path)
        guard (try? Disk.replace(file(name), with: bytes, mode: 0o600)) != nil else { return }
        prune(but: name)
    }

    private func file(_ name: String) -> String { "\(path)/\(name)\(Self.ending)" }

    /// Removes packs of long ago, all but the newest when there are too many, and drafts that nobody finished. Who has one
    /// of them open keeps what is in it.
    private func prune(but name: String) {
        let now = time(nil)
        var packs: [(file: String, used: Int)] = []
        for file in ((try? Disk.names(in: path)) ?? []).map({ "\(path)/\($0)" }) where file != self.file(name) {
            var status = stat()
            guard let kind = Kind(file), stat(file, &status) == 0 else { continue }
            let used = status.st_mtim.tv_sec
            if now - used > (kind == .draft ? Self.day : Self.patience) {
                unlink(file)
            } else if kind == .pack {
                packs.append((file, used))
            }
        }
        for pack in packs.sorted(by: { $0.used > $1.used }).dropFirst(Self.most - 1) { unlink(pack.file) }
    }

    /// What one of our own files is: others in the folder are left alone.
    private enum Kind {
        case pack, draft

        init?(_ file: String) {
            let parts = (file.split(separator: "/").last ?? "").split(separator: ".", omittingEmptySubsequences: false)
            guard (2...3).contains(parts.count), parts[1] == "pack", parts[0].utf8.count == 16,
                parts[0].allSatisfy(\.isHexDigit)
            else { return nil }
            self = parts.count == 2 ? .pack : .draft
        }
    }
}
