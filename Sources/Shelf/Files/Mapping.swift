import Glibc

/// A file's bytes as they are in memory, for as long as somebody holds on to this. Read from disk where they are looked
/// at, and shared with every other process that maps the file.
///
/// `@unchecked`, because the compiler can't see what a pointer points to: nobody can write to these pages, and a file
/// that is replaced or removed keeps its bytes until the last mapping of it is gone. It must not be cut short in place.
final class Mapping: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
    /// When the file was last written, or marked as used, in seconds.
    let modified: Int

    /// - Throws: `Refused` when it can't be opened, or is no file with bytes in it.
    init(_ path: String) throws(Refused) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Refused("read", path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw Refused("read", path) }
        let size = Int(status.st_size)
        guard status.st_mode & S_IFMT == S_IFREG, size > 0 else { throw Refused("read", path, EINVAL) }
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
            throw Refused("read", path)
        }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
        modified = status.st_mtim.tv_sec
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
