/// Bytes that stay where they are and never change: a mapped file, or an array.
///
/// `@unchecked`, because the compiler can't see what a pointer points to: whoever makes a region promises that nobody
/// writes to it, and that it lives as long as its owner.
public struct Region: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
    private let owner: AnyObject

    /// - Parameter owner: What keeps the bytes alive.
    public init(_ bytes: UnsafeRawBufferPointer, keeping owner: AnyObject) {
        self.bytes = bytes
        self.owner = owner
    }

    /// A copy of an array, where it stays.
    public init(_ array: [UInt8]) {
        let copy = Copy(array)
        self.init(copy.bytes, keeping: copy)
    }

    public var count: Int { bytes.count }

    private final class Copy {
        let bytes: UnsafeRawBufferPointer

        init(_ array: [UInt8]) {
            let room = UnsafeMutableRawBufferPointer.allocate(byteCount: array.count, alignment: 64)
            room.copyBytes(from: array)
            bytes = UnsafeRawBufferPointer(room)
        }

        deinit { bytes.deallocate() }
    }
}
