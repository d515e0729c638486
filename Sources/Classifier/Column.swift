/// Numbers of one type, side by side in the bytes of a region.
///
/// `@unchecked`, because the compiler can't see what a pointer points to: nobody writes to a region, and whoever holds a
/// column holds the region too.
struct Column<Element: BitwiseCopyable>: @unchecked Sendable {
    let values: UnsafeBufferPointer<Element>

    var count: Int { values.count }

    @inline(__always)
    subscript(_ at: Int) -> Element { values[at] }

    /// A row of a table of so many columns.
    @inline(__always)
    func row(_ number: Int, of width: Int) -> UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(rebasing: values[number &* width..<(number &+ 1) &* width])
    }

    /// A row of a table whose columns are a multiple of eight, eight at a time, the way a processor adds them.
    @inline(__always)
    func lanes(_ number: Int, of width: Int) -> UnsafePointer<SIMD8<Element>> where Element: SIMDScalar {
        // Even an empty column lies somewhere in a region, which never is empty.
        UnsafeRawPointer(values.baseAddress.unsafelyUnwrapped + number &* width)
            .assumingMemoryBound(to: SIMD8<Element>.self)
    }
}
