import Testing

@testable import Classifier

struct RegionTests {
    @Test func `a copy lies where columns can be read`() {
        for count in [0, 1, 100] {
            let region = Region((0..<count).map { UInt8($0) })
            #expect(region.isAligned)
            #expect(region.count == count)
            #expect(Array(region.bytes) == (0..<count).map { UInt8($0) })
        }
    }

    @Test func `its owner lives as long as it does`() {
        final class Owner {}
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 8, alignment: 64)
        defer { bytes.deallocate() }
        weak var owner: Owner?
        var region: Region? = {
            let made = Owner()
            owner = made
            return Region(UnsafeRawBufferPointer(bytes), keeping: made)
        }()
        #expect(region?.count == 8 && owner != nil)
        region = nil
        #expect(owner == nil)
    }
}
