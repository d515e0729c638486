import Shelf

/// A path as people type it: `~/` is their home.
enum TypedPath {
    static func expanded(_ path: String, _ environment: Environment) -> String {
        guard path.hasPrefix("~/"), let home = environment["HOME"] else { return path }
        return home + path.dropFirst()
    }
}
