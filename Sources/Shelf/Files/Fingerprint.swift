import Glibc

/// Tells whether files are still the same without reading them: a number made of the name, size, time of change and
/// inode of each.
public struct Fingerprint: Sendable, Hashable {
    let value: UInt64

    init(_ value: UInt64) { self.value = value }

    /// Of the running program. Where the system doesn't tell which that is, no two runs have the same.
    static let program: Fingerprint = {
        let number = Program.path.map { Status.number(of: $0, in: AT_FDCWD) } ?? 0
        return Fingerprint(number == 0 ? .random(in: 1 ... .max) : number)
    }()

    /// Of the files of knowledge folders.
    ///
    /// - Throws: `Faults` when a folder can't be opened.
    public init(knowledge folders: [String]) throws(Faults) {
        var all = Mixing()
        for path in folders {
            do {
                let folder = try OpenFolder(path)
                for name in KnowledgeFiles.singles + KnowledgeFiles.optionalSingles {
                    all.add(Status.number(of: name, in: folder.descriptor))
                }
                for name in KnowledgeFiles.folders + KnowledgeFiles.optionalFolders
                where Disk.exists("\(path)/\(name)") {
                    all.add(try OpenFolder("\(path)/\(name)").sum(of: KnowledgeFiles.isKnowledge))
                }
            } catch {
                throw Faults([
                    Fault(
                        Place(error.path), "can't be opened: \(error.reason)", hint: "it must be a knowledge folder")
                ])
            }
        }
        value = all.value
    }

    /// Of everything in prompt folders; a folder that can't be opened counts as empty.
    public init(prompts folders: [String]) {
        var all = Mixing()
        for path in folders {
            all.add((try? OpenFolder(path).sum { _ in true }) ?? 0)
        }
        value = all.value
    }
}

extension OpenFolder {
    /// What some of the files are, whatever the order in which the system names them.
    fileprivate func sum(of isWanted: (UnsafeRawBufferPointer) -> Bool) -> UInt64 {
        var sum: UInt64 = 0
        each { name in
            let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
            guard isWanted(bytes) else { return }
            var one = Mixing()
            one.add(bytes)
            one.add(Status.number(of: name, in: descriptor))
            sum &+= one.value
        }
        return sum
    }
}

private enum Status {
    /// A number for size, time of change and inode; 0 when there is no such file.
    static func number(of name: UnsafePointer<CChar>, in folder: Int32) -> UInt64 {
        var status = stat()
        guard fstatat(folder, name, &status, 0) == 0 else { return 0 }
        var sum = Mixing()
        sum.add(status.st_size)
        sum.add(status.st_mtim.tv_sec)
        sum.add(status.st_mtim.tv_nsec)
        sum.add(UInt64(status.st_ino))
        return sum.value
    }
}
