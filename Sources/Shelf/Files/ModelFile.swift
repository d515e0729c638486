import Classifier

/// A trained model as a file.
public enum ModelFile {
    /// Reads a model.
    ///
    /// - Throws: `Faults` for a file that can't be read, or that is no whole model of this program's version.
    public static func read(_ path: String) throws(Faults) -> Model {
        let region: Region
        do {
            region = try self.region(path)
        } catch {
            throw Faults([Fault(Place(path), "can't be read: \(error.reason)")])
        }
        do {
            return try Model(decoding: region)
        } catch {
            throw Faults([fault(error, path)])
        }
    }

    /// A file's bytes where they lie; those of what can't be mapped, a pipe or an empty file, are read.
    private static func region(_ path: String) throws(Refused) -> Region {
        if let mapping = try? Mapping(path) { return Region(mapping.bytes, keeping: mapping) }
        return Region(try Disk.read(path, limit: 1 << 30))
    }

    /// Puts a model in place at once.
    public static func write(_ model: Model, to path: String) throws(Refused) {
        try Disk.replace(path, with: model.encoded())
    }

    private static func fault(_ fault: ModelFault, _ path: String) -> Fault {
        let again = "make it anew with dosay train"
        return switch fault {
        case .notAModel: Fault(Place(path), "is no model", hint: again)
        case .otherVersion(let version):
            Fault(Place(path), "is a model of format \(version), another than ours", hint: again)
        case .damaged: Fault(Place(path), "is damaged", hint: again)
        }
    }
}
