import Glibc

/// A folder that is being read.
struct OpenFolder: ~Copyable {
    private let stream: OpaquePointer

    /// - Throws: `Refused` when it isn't there or isn't a folder.
    init(_ path: String) throws(Refused) {
        guard let stream = opendir(path) else { throw Refused("open", path) }
        self.stream = stream
    }

    deinit { closedir(stream) }

    /// For the calls that take a name in a folder.
    var descriptor: Int32 { dirfd(stream) }

    /// Calls `body` with every name in the folder, hidden ones left out, in the system's order.
    func each(_ body: (UnsafePointer<CChar>) -> Void) {
        while let entry = readdir(stream) {
            withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
                    if $0.pointee != CChar(UInt8(ascii: ".")) { body($0) }
                }
            }
        }
    }
}
