import Glibc

/// The recordings that a command line names: files, folders with all that is in them, patterns, and `-`.
public struct CallFiles: Sendable {
    /// Paths in the order in which they were named, those of a folder sorted; `-` is standard input.
    public let paths: [String]
    /// What was named and isn't there.
    public let faults: [Fault]

    /// More bytes than any call's transcript has.
    static let limit = 256 << 20

    /// Finds them. Hidden files, `*.gold.jsonl` and roles files in a folder are left out.
    ///
    /// - Parameter roles: The roles file in use, to be left out as well; one named `roles.json` or `roles.csv` always is.
    public init(_ arguments: [String], roles: String? = nil) {
        var search = Search(roles: roles.flatMap(Disk.realPath))
        for argument in arguments { search.add(argument) }
        (paths, faults) = (search.paths, search.faults)
    }

    /// Reads a file, unpacked where gzip packed it.
    ///
    /// - Parameter path: `-` is standard input.
    /// - Throws: `Faults` when it can't be read, or can hold no transcript.
    public static func recording(_ path: String) throws(Faults) -> Recording {
        let name = path == "-" ? "standard input" : path
        let bytes: [UInt8]
        do {
            bytes =
                path == "-"
                ? try Disk.read(STDIN_FILENO, named: name, limit: limit) : try Disk.read(path, limit: limit)
        } catch {
            throw Faults([Fault(Place(name), "can't be read: \(error.reason)")])
        }
        return try recording(named: name, bytes)
    }

    /// The same of bytes that were read already.
    public static func recording(named name: String, _ bytes: [UInt8]) throws(Faults) -> Recording {
        var bytes = bytes
        if Gzip.isGzip(bytes) {
            do {
                bytes = try Gzip.inflate(bytes, limit: limit, file: name)
            } catch {
                throw Faults([error])
            }
        }
        return try Recording(name: name, bytes: bytes)
    }

    /// The file of expectations beside a recording; nil when there is none.
    public static func gold(beside path: String) -> String? {
        let plain = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
        return ["\(path).gold.jsonl", "\(plain).gold.jsonl"].first(where: Disk.isFile)
    }
}

private struct Search {
    let roles: String?
    var paths: [String] = []
    var faults: [Fault] = []
    private var taken: Set<String> = []
    /// Where a search in folders has been: links may lead back.
    private var visited: Set<String> = []

    init(roles: String?) { self.roles = roles }

    mutating func add(_ argument: String) {
        if argument == "-" || Disk.isFile(argument) {
            take(argument)
        } else if Disk.isFolder(argument) {
            let before = (paths.count, faults.count)
            addFolder(argument)
            if (paths.count, faults.count) == before, !taken.contains(where: { $0.hasPrefix(argument) }) {
                faults.append(
                    Fault(Place(argument), "holds no recordings", hint: "put transcripts in it, or name files"))
            }
        } else if Disk.exists(argument) {
            // A pipe, or another thing that can be read once.
            take(argument)
        } else {
            let found = argument.contains(where: { "*?[".contains($0) }) ? Self.matches(argument) : []
            for path in found { Disk.isFolder(path) ? addFolder(path) : take(path) }
            if found.isEmpty {
                faults.append(
                    Fault(
                        Place(argument), "there is no such file",
                        hint: "name files, folders, patterns, or - for standard input"))
            }
        }
    }

    private mutating func addFolder(_ folder: String) {
        guard let real = Disk.realPath(folder), visited.insert(real).inserted else { return }
        let names: [String]
        do {
            names = try Disk.names(in: folder)
        } catch {
            faults.append(Fault(Place(folder), "can't be opened: \(error.reason)"))
            return
        }
        for name in names {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            if Disk.isFolder(path) {
                addFolder(path)
            } else if Disk.isFile(path), !name.hasSuffix(".gold.jsonl"), name != "roles.json", name != "roles.csv",
                roles == nil || Disk.realPath(path) != roles
            {
                take(path)
            }
        }
    }

    private mutating func take(_ path: String) {
        if taken.insert(path).inserted { paths.append(path) }
    }

    /// The paths that a pattern matches, for shells that leave patterns as they are.
    private static func matches(_ pattern: String) -> [String] {
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(pattern, 0, nil, &found) == 0 else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }.sorted()
    }
}
